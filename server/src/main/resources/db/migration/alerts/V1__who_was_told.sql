create schema if not exists alerts;

create table alerts.device (
    county   text        not null,
    id       uuid        not null,
    person   uuid        not null,
    endpoint text        not null check (endpoint like 'http%' and length(endpoint) <= 1000),
    p256dh   bytea       not null check (length(p256dh) = 65),
    auth     bytea       not null check (length(auth) = 16),
    made_at  timestamptz not null,
    primary key (county, id),
    unique (county, endpoint)
);
create index devices_of on alerts.device (county, person);
comment on table alerts.device is 'browsers in which somebody wants to be told while no page is open';
comment on column alerts.device.endpoint is 'where the browser''s maker takes messages for it';
comment on column alerts.device.p256dh is 'the browser''s public key';
comment on column alerts.device.auth is 'the browser''s secret for messages to it';

create table alerts.message (
    county   text        not null,
    id       uuid        not null,
    incident uuid        not null,
    post     uuid        not null,
    since    timestamptz not null,
    way      text        not null,
    tries    smallint    not null default 0,
    next_at  timestamptz,
    made_at  timestamptz not null,
    primary key (county, id),
    unique (county, incident, post, since, way)
);
create index messages_to_send on alerts.message (county, next_at) where next_at is not null;
comment on table alerts.message is 'who has to be told of an urgent incident, each way once for as long as a post has it';
comment on column alerts.message.since is 'since when the post has it';
comment on column alerts.message.way is 'how: push, mail, or a way of the settings';
comment on column alerts.message.next_at is 'when it is tried next; empty once it was told, or given up';
