create table rosters.swap (
    county     char(6)     not null,
    id         uuid        not null,
    station    char(12)    not null,
    sheet      uuid        not null,
    day        date        not null,
    shift      text        not null,
    stand      uuid        not null,
    seat       smallint    not null,
    back_sheet uuid,
    back_day   date,
    back_shift text,
    back_stand uuid,
    back_seat  smallint,
    asker      uuid        not null,
    colleague  uuid        not null,
    state      text        not null check (state in
        ('ASKED', 'AGREED', 'DONE', 'DECLINED', 'WITHDRAWN', 'NOT_ALLOWED', 'OVERTAKEN')),
    asked_at   timestamptz not null,
    ended_at   timestamptz,
    primary key (county, id),
    foreign key (county, sheet) references rosters.sheet (county, id) on delete cascade,
    foreign key (county, back_sheet) references rosters.sheet (county, id) on delete cascade,
    constraint nobody_swaps_alone check (asker <> colleague),
    constraint back_is_whole check (num_nulls(back_sheet, back_day, back_shift, back_stand, back_seat) in (0, 5)),
    constraint what_is_open_has_no_end check ((state in ('ASKED', 'AGREED')) = (ended_at is null))
);
create unique index swaps_asked_once on rosters.swap (county, sheet, day, shift, stand, seat, colleague)
    where state in ('ASKED', 'AGREED');
create index swaps_of_asker on rosters.swap (county, asker, day);
create index swaps_of_colleague on rosters.swap (county, colleague, day);
create index swaps_of_station on rosters.swap (county, station, day);
comment on table rosters.swap is 'Somebody on a sheet in force asks a colleague to take a duty, or to exchange two.';
comment on column rosters.swap.back_day is 'The duty the asker takes in exchange; nothing where none is taken';
comment on column rosters.swap.state is 'ASKED waits for the colleague, AGREED for whoever draws the sheet; OVERTAKEN: the duty went elsewhere';
