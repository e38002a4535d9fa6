create schema positions;

create table positions.tracker (
    county     char(6)     not null,
    id         uuid        not null,
    number     text        not null,
    unit       uuid        not null,
    protocol   text        not null check (protocol in ('JT808', 'OSMAND')),
    key_hash   bytea       not null,
    open_until timestamptz,
    locked     boolean     not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    primary key (county, id),
    constraint numbers_are_digits check (number ~ '^[0-9]{6,20}$')
);
create unique index trackers_by_number on positions.tracker (county, number);
comment on table positions.tracker is 'A device of the police that tells where a unit is; never a resident''s.';
comment on column positions.tracker.key_hash is 'SHA-256 of its key, which is random and long; shown once';
comment on column positions.tracker.open_until is 'Until when it may register by itself once, and be given a key';

create table positions.stretch (
    county   char(6)     not null,
    id       uuid        not null,
    unit     uuid        not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    fixes    bytea       not null,
    primary key (county, id),
    constraint fixes_are_whole check (octet_length(fixes) > 0 and octet_length(fixes) % 21 = 0),
    constraint a_stretch_has_an_order check (first_at <= last_at)
);
create index stretches_of_a_unit on positions.stretch (county, unit, last_at);
create index stretches_by_age on positions.stretch (county, last_at);
comment on table positions.stretch is 'Where a unit on duty was, fix after fix as they were taken; gone when the time it is kept is over.';
comment on column positions.stretch.fixes is '21 bytes a fix: milliseconds since 1970 (8), longitude and latitude in ten-millionths of a degree (4, 4), accuracy in metres (2), speed in decimetres a second (2), source (1)';

create table positions.aboard (
    county char(6)     not null,
    unit   uuid        not null,
    person uuid        not null,
    since  timestamptz not null,
    until  timestamptz not null,
    primary key (county, unit, person, since)
);
create index aboard_by_person on positions.aboard (county, person, since);
create index aboard_by_age on positions.aboard (county, until);
comment on table positions.aboard is 'Who was on a unit while it told where it was: so that everybody can see their own track.';
