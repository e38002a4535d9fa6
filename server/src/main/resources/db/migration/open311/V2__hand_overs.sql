create table open311.receiver (
    county       char(6) not null,
    code         text    not null,
    endpoint     text    not null,
    jurisdiction text,
    services     jsonb   not null,
    otherwise    text    not null,
    primary key (county, code)
);
comment on table open311.receiver is 'Bodies that take matters over by Open311: where they listen and what they call our kinds.';
comment on column open311.receiver.code is 'As in the practice profile; its api_key is in the data folder or the environment, never here';
comment on column open311.receiver.services is 'Our kind to their service_code';
comment on column open311.receiver.otherwise is 'Their service_code for every other kind';

create table open311.hand_over (
    county   char(6)     not null,
    id       uuid        not null,
    incident uuid        not null,
    receiver text        not null,
    state    text        not null check (state in ('WAITING', 'SENT', 'ACCEPTED', 'DECLINED', 'CLOSED')),
    attempts integer     not null default 0,
    next_at  timestamptz not null,
    began_at timestamptz not null,
    number   text,
    primary key (county, id),
    unique (county, incident, began_at),
    constraint sent_has_number check (state in ('WAITING', 'DECLINED') or number is not null)
);
create index to_be_sent on open311.hand_over (county, next_at) where state = 'WAITING';
create index to_be_followed on open311.hand_over (county, receiver) where state in ('SENT', 'ACCEPTED');
comment on table open311.hand_over is 'A matter on its way to another body, until that body closes it.';
comment on column open311.hand_over.number is 'The other body''s service_request_id: the receipt';

create table open311.heard (
    county    char(6) not null,
    hand_over uuid    not null,
    update_id text    not null,
    primary key (county, hand_over, update_id)
);
comment on table open311.heard is 'Updates of other bodies that were taken in, each once.';

create table open311.read_until (
    county char(6) primary key,
    xid    bigint  not null,
    seq    bigint  not null
);
comment on table open311.read_until is 'How far the facts of incidents were read.';
