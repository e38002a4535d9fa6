create schema open311;

create table open311.client (
    county     char(6)     not null,
    code       text        not null check (code ~ '^[a-z][a-z0-9-]{1,23}$'),
    name       text        not null,
    key_hash   bytea       not null,
    per_minute integer     not null check (per_minute > 0),
    receiver   text,
    locked     boolean     not null default false,
    made_at    timestamptz not null,
    primary key (county, code),
    unique (county, key_hash)
);
comment on table open311.client is 'Other systems that may write: apps, hotlines, neighbouring counties.';
comment on column open311.client.key_hash is 'SHA-256 of the key, which is random and shown once';
comment on column open311.client.receiver is 'The body of the practice profile it speaks for, if matters are handed over to it';

create table open311.beside (
    county       char(6) not null,
    request      uuid    not null,
    client       text    not null,
    media_url    text,
    email_sealed bytea,
    primary key (county, request)
);
comment on table open311.beside is 'What came with a report by Open311 and has no place in the report itself.';
comment on column open311.beside.request is 'The incident the report first opened';
comment on column open311.beside.media_url is 'A link the sender gave; never fetched, shown to nobody but the sender';
comment on column open311.beside.email_sealed is 'Encrypted';

create table open311.posted_update (
    county      char(6)     not null,
    client      text        not null,
    update_id   text        not null,
    id          uuid        not null,
    request     uuid        not null,
    closed      boolean     not null,
    at          timestamptz not null,
    description text        not null,
    received_at timestamptz not null,
    primary key (county, client, update_id),
    unique (county, id)
);
create index posted_by_time on open311.posted_update (county, client, at);
comment on table open311.posted_update is 'Progress other systems told of, each once under its sender''s number.';
