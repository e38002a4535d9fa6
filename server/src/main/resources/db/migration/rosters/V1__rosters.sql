create schema rosters;

create table rosters.stand (
    county     char(6)  not null,
    id         uuid     not null,
    station    char(12) not null,
    name       text     not null,
    mobile     boolean  not null,
    seats      text[]   not null,
    shifts     text[]   not null,
    weekdays   smallint[] not null,
    stands_for text[]   not null,
    closed_on  date,
    primary key (county, id),
    constraint a_stand_has_seats check (cardinality(seats) between 1 and 20),
    constraint seats_have_ranks check (seats <@ array ['LEADER', 'POLICE', 'ANY'])
);
create unique index stands_by_name on rosters.stand (county, station, name) where closed_on is null;
comment on table rosters.stand is 'Where a station stands duty: a desk, a post, a car that goes round.';
comment on column rosters.stand.mobile is 'Goes round (机动) or stays (定岗)';
comment on column rosters.stand.seats is 'Who may take each of its places';
comment on column rosters.stand.weekdays is '1 a Monday, 7 a Sunday';
comment on column rosters.stand.stands_for is 'Duties whose posts it answers for while their holders are off';
comment on column rosters.stand.closed_on is 'First day on which it is there no more';

create table rosters.sheet (
    county       char(6)     not null,
    id           uuid        not null,
    station      char(12)    not null,
    first_day    date        not null,
    last_day     date        not null,
    state        text        not null check (state in ('DRAFT', 'IN_FORCE', 'TAKEN_BACK')),
    version      int         not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    published_by uuid,
    published_at timestamptz,
    primary key (county, id),
    constraint a_sheet_has_days check (last_day between first_day and first_day + 91),
    constraint in_force_is_published check (state = 'DRAFT' or published_at is not null)
);
create index sheets_of_a_station on rosters.sheet (county, station, first_day desc);
create index sheets_in_force on rosters.sheet (county, last_day) where state = 'IN_FORCE';
comment on table rosters.sheet is 'A station''s duties for some days. Of two in force for one day the one published later holds.';

create table rosters.turn (
    county char(6)  not null,
    sheet  uuid     not null,
    day    date     not null,
    shift  text     not null,
    stand  uuid     not null,
    seat   smallint not null,
    person uuid     not null,
    primary key (county, sheet, day, shift, stand, seat),
    foreign key (county, sheet) references rosters.sheet (county, id) on delete cascade,
    foreign key (county, stand) references rosters.stand (county, id)
);
create index turns_of_somebody on rosters.turn (county, person, day);
comment on table rosters.turn is 'Who takes which seat of which stand in which shift.';
comment on column rosters.turn.day is 'On which the shift begins';

create table rosters.field_day (
    county char(6) not null,
    sheet  uuid    not null,
    day    date    not null,
    person uuid    not null,
    primary key (county, sheet, day, person),
    foreign key (county, sheet) references rosters.sheet (county, id) on delete cascade
);
comment on table rosters.field_day is 'Days planned for work on the beat. Whether they were spent there is shown by the work itself.';

create table rosters.change (
    county char(6)     not null,
    id     uuid        not null,
    sheet  uuid        not null,
    day    date        not null,
    shift  text        not null,
    stand  uuid        not null,
    seat   smallint    not null,
    before uuid,
    after  uuid,
    reason text        not null,
    who    uuid        not null,
    at     timestamptz not null,
    primary key (county, id),
    foreign key (county, sheet) references rosters.sheet (county, id) on delete cascade
);
create index changes_of_a_sheet on rosters.change (county, sheet, at);
comment on table rosters.change is 'What was changed on a sheet in force: who was on that seat, who is, and why.';
comment on column rosters.change.reason is 'One of the words for being away, or a swap; nothing about health';

create table rosters.edition (
    county char(6) primary key,
    number bigint  not null
);
comment on table rosters.edition is 'Counted up with every change of what is in force, so that every server reads it again.';
