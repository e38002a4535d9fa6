create schema if not exists places;

create table places.division (
    county     char(6) not null,
    id         uuid    not null,
    code       text    not null check (code ~ '^[1-9][0-9]+$' and length(code) in (2, 4, 6, 9, 12)),
    name       text    not null,
    valid_from date    not null,
    valid_to   date,
    primary key (county, id, valid_from),
    constraint one_meaning_of_a_code unique (county, code, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
create index division_by_code on places.division (county, code text_pattern_ops, valid_from);
comment on table places.division is 'Divisions from province to village as they were named and coded, one row per stretch of days. The id stays through renaming and recoding; the code does not.';
comment on column places.division.county is 'The county this server works for; also for divisions above and beside it.';
comment on column places.division.valid_from is 'First day this held. A yearly vintage holds from 1 January of its year.';
comment on column places.division.valid_to is 'First day it no longer held; empty while it holds.';

create table places.division_change (
    county   char(6) not null,
    id       uuid    not null,
    day      date    not null,
    kind     text    not null check (kind in ('APPEARED', 'VANISHED', 'RENAMED', 'RECODED', 'MERGED', 'SPLIT')),
    old_code text,
    old_name text,
    new_code text,
    new_name text,
    known    boolean not null,
    no       int     not null,
    primary key (county, day, no)
);
create index division_change_by_id on places.division_change (county, id);
create index division_change_by_old on places.division_change (county, old_code);
create index division_change_by_new on places.division_change (county, new_code);
comment on table places.division_change is 'What became of divisions from one vintage to the next.';
comment on column places.division_change.no is 'Counts the changes of one day.';
comment on column places.division_change.known is 'True where an import said so; false where it was concluded from codes and names.';

create table places.outline (
    county     char(6) not null,
    shape      bytea   not null,
    invented   boolean not null,
    note_zh    text    not null,
    note_en    text    not null,
    valid_from date    not null,
    valid_to   date,
    primary key (county, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
comment on table places.outline is 'The outline of the county.';
comment on column places.outline.shape is 'Polygon or multipolygon, WKB, WGS-84.';
comment on column places.outline.invented is 'True if what is drawn inside the outline was invented by the rule in the note.';

create table places.village (
    county     char(6) not null,
    code       text    not null check (code ~ '^[1-9][0-9]{11}$'),
    shape      bytea   not null,
    people     int     not null check (people >= 0),
    valid_from date    not null,
    valid_to   date,
    primary key (county, code, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
comment on table places.village is 'Where a village lies. Its name is in places.division.';

create table places.grid (
    county     char(6) not null,
    code       text    not null check (code ~ '^[1-9][0-9]{14}$' and right(code, 3) not in ('000', '800')),
    name       text    not null,
    shape      bytea   not null,
    people     int     not null check (people >= 0),
    valid_from date    not null,
    valid_to   date,
    primary key (county, code, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
comment on table places.grid is 'Grids: fifteen digits, the village and a number in it; 001-799 basic, 801-999 dedicated. A code is never used again for another piece of ground.';

create table places.station (
    county     char(6) not null,
    code       text    not null check (code ~ '^[1-9][0-9]{11}$'),
    name       text    not null,
    lon        double precision not null,
    lat        double precision not null,
    covers     text[]  not null,
    valid_from date    not null,
    valid_to   date,
    primary key (county, code, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
comment on table places.station is 'Police stations.';
comment on column places.station.covers is 'Codes of the towns and villages it answers for.';

create table places.beat (
    county     char(6) not null,
    code       text    not null check (code ~ '^[1-9][0-9]{14}$'),
    name       text    not null,
    shape      bytea,
    valid_from date    not null,
    valid_to   date,
    primary key (county, code, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
comment on table places.beat is 'Beats of police officers: the station and a number in it.';
comment on column places.beat.shape is 'Empty: the shape is that of its grids.';

create table places.grid_beat (
    county     char(6) not null,
    grid       text    not null,
    beat       text    not null,
    share      numeric(5, 4) not null check (share > 0 and share <= 1),
    valid_from date    not null,
    valid_to   date,
    primary key (county, grid, beat, valid_from),
    constraint ends_after_it_begins check (valid_to > valid_from)
);
comment on table places.grid_beat is 'Which beats answer for a grid, many to many.';
comment on column places.grid_beat.share is 'Part of the grid that falls to the beat; the shares of a grid add up to one.';
