create schema if not exists amendments;

create table amendments.edition (
    county       char(6)     not null,
    number       bigint      not null check (number > 0),
    holds_from   date        not null,
    why          text        not null check (length(why) between 4 and 300),
    amendments   jsonb       not null,
    proposed_by  uuid        not null,
    proposer     text        not null,
    proposed_at  timestamptz not null,
    decision     text        not null default 'ASKED' check (decision in ('ASKED', 'AGREED', 'REFUSED')),
    decided_by   uuid,
    decider      text,
    decided_at   timestamptz,
    primary key (county, number),
    constraint two_people_agree check (decided_by is null or decided_by <> proposed_by or decision = 'REFUSED'),
    constraint decided_by_somebody check ((decision = 'ASKED') = (decided_by is null))
);
create unique index one_is_asked on amendments.edition (county) where decision = 'ASKED';

comment on table amendments.edition is 'What a county changed of its practice, edition by edition; what was agreed upon is never altered';
comment on column amendments.edition.amendments is 'Every value that differs from the profile''s files, whole: an edition needs none before it';
comment on column amendments.edition.proposer is 'Masked name of whoever proposed it';
