create schema supervision;

create table supervision.card (
    county         char(6)     not null,
    id             uuid        not null,
    incident       uuid        not null,
    village        char(12)    not null,
    colour         text        not null check (colour in ('RED', 'ORANGE', 'YELLOW')),
    reason         text        not null,
    words          text        not null,
    opened_by      uuid        not null,
    opened_title   text        not null,
    opened_at      timestamptz not null,
    post           uuid        not null,
    post_title     text        not null,
    state          text        not null check (state in ('OWED', 'REPLIED', 'CLOSED')),
    overdue        boolean     not null default false,
    reply          text,
    replied_by     uuid,
    replied_title  text,
    replied_at     timestamptz,
    closing        text,
    closed_by      uuid,
    closed_title   text,
    closed_at      timestamptz,
    primary key (county, id),
    constraint reason_is_given check (length(words) > 0),
    constraint replied_has_a_reply check ((state = 'OWED') = (reply is null)),
    constraint reply_is_whole
        check ((reply is null) = (replied_by is null) and (reply is null) = (replied_title is null)
               and (reply is null) = (replied_at is null)),
    constraint closed_says_why
        check ((state = 'CLOSED') = (closing is not null) and (closing is null) = (closed_by is null)
               and (closing is null) = (closed_title is null) and (closing is null) = (closed_at is null))
);
create unique index one_card_at_a_time on supervision.card (county, incident) where state <> 'CLOSED';
create index cards_of_an_incident on supervision.card (county, incident);
create index newest_cards on supervision.card (county, opened_at desc, id desc);

comment on table supervision.card is 'A head asks a post what became of an incident: with a reason, to be replied to in time, closed by a head.';
comment on column supervision.card.village is 'Of the incident when the card was opened: whose area it is read in';
comment on column supervision.card.post is 'The post that held the incident when the card was opened; never a person';
comment on column supervision.card.overdue is 'A time to reply ran out';

create table supervision.request (
    county      char(6)     not null,
    request_key text        not null,
    digest      bytea       not null,
    at          timestamptz not null,
    primary key (county, request_key)
);
comment on table supervision.request is 'What was already done under a client''s key, so that sending it again does nothing.';
