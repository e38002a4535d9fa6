create schema units;

create table units.vehicle (
    county          char(6)  not null,
    id              uuid     not null,
    station         char(12) not null,
    plate           text     not null,
    kind            text     not null check (kind in ('CAR', 'MOTORCYCLE')),
    inspected_until date     not null,
    closed_on       date,
    primary key (county, id)
);
create unique index vehicles_by_plate on units.vehicle (county, plate) where closed_on is null;
comment on table units.vehicle is 'A station''s own vehicle; never anybody else''s.';
comment on column units.vehicle.plate is 'Its licence plate, read by people alone';
comment on column units.vehicle.inspected_until is 'Last day on which its inspection holds';
comment on column units.vehicle.closed_on is 'First day on which the station has it no more';

create table units.fault (
    county    char(6)     not null,
    id        uuid        not null,
    vehicle   uuid        not null,
    words     text        not null,
    forbids   boolean     not null,
    found_by  uuid        not null,
    found_at  timestamptz not null,
    mended_by uuid,
    mended_at timestamptz,
    primary key (county, id),
    foreign key (county, vehicle) references units.vehicle (county, id)
);
create index faults_of_a_vehicle on units.fault (county, vehicle, found_at);
comment on table units.fault is 'What is the matter with a vehicle, until it is mended.';
comment on column units.fault.forbids is 'Nobody drives it before it is mended';

create table units.unit (
    county    char(6)  not null,
    id        uuid     not null,
    station   char(12) not null,
    name      text     not null,
    kind      text     not null check (kind in ('FOOT', 'MOTORCYCLE', 'CAR', 'POST')),
    stand     uuid,
    person    uuid,
    vehicle   uuid,
    closed_on date,
    primary key (county, id),
    foreign key (county, vehicle) references units.vehicle (county, id),
    constraint a_crew_comes_from_one_place check ((stand is null) <> (person is null)),
    constraint who_drives_has_a_kind check (vehicle is null or kind in ('MOTORCYCLE', 'CAR'))
);
create unique index units_by_name on units.unit (county, station, name) where closed_on is null;
create unique index units_by_stand on units.unit (county, stand) where closed_on is null;
create unique index units_by_person on units.unit (county, person) where closed_on is null;
create unique index units_by_vehicle on units.unit (county, vehicle) where closed_on is null;
comment on table units.unit is 'What can be sent: on foot, on a motorcycle, in a car, or a post. Its crew is who is on.';
comment on column units.unit.stand is 'The stand of the roster whose people are its crew';
comment on column units.unit.person is 'Or the one person who is, whenever they are on and at no stand';

create table units.box (
    county char(6)  not null,
    unit   uuid     not null,
    item   text     not null,
    there  smallint not null check (there between 0 and 999),
    primary key (county, unit, item),
    foreign key (county, unit) references units.unit (county, id)
);
comment on table units.box is 'What a unit carries, as it was counted last and used or refilled since. How much there should be says the practice.';

create table units.box_check (
    county char(6)     not null,
    id     uuid        not null,
    unit   uuid        not null,
    way    text        not null check (way in ('OUT', 'IN')),
    ticked boolean     not null,
    who    uuid        not null,
    at     timestamptz not null,
    primary key (county, id),
    foreign key (county, unit) references units.unit (county, id)
);
create index checks_of_a_box on units.box_check (county, unit, at desc);
comment on table units.box_check is 'The box was taken over or handed back, everything in it counted.';
comment on column units.box_check.ticked is 'Everything was there that should be';

create table units.box_line (
    county   char(6)     not null,
    id       uuid        not null,
    unit     uuid        not null,
    item     text        not null,
    why      text        not null check (why in ('USED', 'REFILLED', 'COUNTED')),
    change   smallint    not null check (change <> 0),
    incident uuid,
    who      uuid        not null,
    at       timestamptz not null,
    primary key (county, id),
    foreign key (county, unit) references units.unit (county, id),
    constraint what_is_used_is_used_for_something check (why <> 'USED' or incident is not null)
);
create index lines_of_a_box on units.box_line (county, unit, at desc);
comment on table units.box_line is 'Every change of what is in a box: by which work it was used, by whom refilled, found otherwise when counted.';
