create schema if not exists notices;

create table notices.wall_key (
    county   char(6)     not null,
    id       uuid        not null,
    name     text        not null check (length(name) between 1 and 60),
    area     text        not null check (area ~ '^\d{6}(\d{3}|\d{6})?$'),
    key_hash bytea       not null check (length(key_hash) = 32),
    made_by  uuid        not null,
    made_at  timestamptz not null,
    ended_at timestamptz check (ended_at >= made_at),
    primary key (county, id),
    unique (county, key_hash)
);
comment on table notices.wall_key is 'Screens on walls that show one area without anybody signed in';
comment on column notices.wall_key.name is 'Where it hangs';
comment on column notices.wall_key.area is 'The division it shows: six digits a county, nine a town, twelve a village';
comment on column notices.wall_key.key_hash is 'SHA-256 of the key, which was shown once';
comment on column notices.wall_key.made_by is 'The administrator who made it';
comment on column notices.wall_key.ended_at is 'When it was taken back; it shows nothing since';
