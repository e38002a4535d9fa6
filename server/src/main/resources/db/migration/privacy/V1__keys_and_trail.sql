create schema if not exists privacy;

create table privacy.key (
    county      char(6)     not null,
    name        text        not null check (name ~ '^(seal-[0-9]+|index|trail)$'),
    fingerprint bytea       not null check (length(fingerprint) = 32),
    since       timestamptz not null default now(),
    primary key (county, name)
);
comment on table privacy.key is 'Keys this database was written with, by fingerprint; the keys themselves are never here';

create table privacy.trail_head (
    county char(6) primary key,
    chain  uuid    not null,
    seq    bigint  not null check (seq >= 0),
    link   bytea   not null,
    begins bigint  not null,
    before bytea   not null
);
comment on table privacy.trail_head is 'End of the audit trail, and its beginning since old rows were deleted';

create table privacy.trail (
    county   char(6)     not null,
    seq      bigint      not null check (seq > 0),
    at       timestamptz not null,
    actor    uuid,
    action   text        not null,
    subject  text        not null,
    purpose  text        not null,
    facts    jsonb       not null,
    previous bytea       not null,
    link     bytea       not null check (length(link) = 32),
    primary key (county, seq)
);
create index trail_by_subject on privacy.trail (county, subject, seq);
create index trail_by_actor on privacy.trail (county, actor, seq);
create index trail_by_time on privacy.trail (county, at);
comment on table privacy.trail is 'Who did or saw what, when and why; each row linked to the one before (HMAC-SM3)';
comment on column privacy.trail.actor is 'The person; empty when the system did it or nobody was signed in';
comment on column privacy.trail.facts is 'Texts by name; never personal data';

-- A fence against accidents; against intent there is the chain. Six months is the least the law lets logs live
-- (Cybersecurity Law, article 23).
create function privacy.trail_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '6 months' then
        return old;
    end if;
    raise exception 'the audit trail is written once';
end $$;
create trigger trail_is_kept before update or delete on privacy.trail
    for each row execute function privacy.trail_is_kept();
create trigger trail_is_never_emptied before truncate on privacy.trail
    for each statement execute function privacy.trail_is_kept();
