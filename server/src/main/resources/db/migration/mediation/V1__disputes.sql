create schema mediation;

create table mediation.dispute (
    county        char(6)     not null,
    id            uuid        not null,
    incident      uuid        not null,
    division      text        not null,
    post          uuid        not null,
    post_title    text        not null,
    level         int         not null,
    kind          text        not null,
    closely       text,
    source        text        not null check (source in ('APPLICATION', 'PROACTIVE', 'POLICE', 'COURT', 'DEPARTMENT')),
    since         date        not null,
    people        int         not null check (people >= 0),
    amount        numeric(12, 2) check (amount > 0),
    matter_sealed bytea       not null,
    code_mark     bytea       not null,
    stage         text        not null check (stage in ('ASKING', 'TALKING', 'AGREED', 'PERFORMED', 'OVER')),
    why_over      text check (why_over in ('REFUSED', 'STOPPED', 'FAILED')),
    agreed_at     timestamptz,
    ended_at      timestamptz,
    registered_at timestamptz not null,
    primary key (county, id),
    unique (county, incident),
    unique (county, code_mark),
    constraint over_says_why check ((stage = 'OVER') = (why_over is not null)),
    constraint agreed_says_when check (stage not in ('AGREED', 'PERFORMED') or agreed_at is not null),
    constraint ended_says_when check ((stage in ('PERFORMED', 'OVER')) = (ended_at is not null))
);
create index disputes_by_stage on mediation.dispute (county, stage, registered_at desc, id desc);
create index disputes_alike on mediation.dispute (county, division, kind);
comment on table mediation.dispute is 'A dispute on file: about one incident, followed until what was agreed is kept.';
comment on column mediation.dispute.division is 'Of the incident when it went on file: twelve digits a village, six the county';
comment on column mediation.dispute.post is 'Registered it, then concluded it; never a person';
comment on column mediation.dispute.kind is 'Of the county''s list, after the Ministry of Justice''s';
comment on column mediation.dispute.amount is 'Yuan at stake';
comment on column mediation.dispute.code_mark is 'A keyed mark of the code the parties hold; the code itself is kept by nobody else';

create table mediation.party (
    county             char(6) not null,
    id                 uuid    not null,
    dispute            uuid    not null,
    n                  int     not null,
    side               text    not null check (side in ('ONE', 'OTHER')),
    role               text    not null check (role in ('PARTY', 'GUARDIAN', 'REPRESENTATIVE')),
    name_sealed        bytea   not null,
    name_mark          bytea   not null,
    phone_sealed       bytea,
    phone_mark         bytea,
    particulars_sealed bytea,
    minor              boolean not null,
    acts_for           uuid,
    answer             text    not null check (answer in ('NOT_ASKED', 'WANTED', 'REFUSED', 'WITHDRAWN')),
    way                text check (way in ('IN_PERSON', 'BY_PHONE', 'IN_WRITING', 'BY_CODE')),
    answered_at        timestamptz,
    primary key (county, id),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade,
    constraint phone_is_whole check ((phone_sealed is null) = (phone_mark is null)),
    constraint answered_says_how
        check ((answer = 'NOT_ASKED') = (way is null) and (way is null) = (answered_at is null))
);
create unique index parties_in_order on mediation.party (county, dispute, n);
comment on table mediation.party is 'Somebody on one side of a dispute, or who acts for somebody there.';
comment on column mediation.party.particulars_sealed is 'What an agreement has to say of them (人民调解法 29)';

create table mediation.record (
    county       char(6)     not null,
    id           uuid        not null,
    dispute      uuid        not null,
    at           timestamptz not null,
    what         text        not null check (what in ('INQUIRY', 'SESSION', 'FOLLOW_UP', 'NOTE')),
    by_person    uuid        not null,
    title        text        not null,
    level        int         not null,
    words_sealed bytea       not null,
    offers_sealed bytea,
    primary key (county, id),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade
);
create index records_of_a_dispute on mediation.record (county, dispute, at);
comment on table mediation.record is 'What was asked, said and seen, by whom on which level (人民调解法 27).';
comment on column mediation.record.offers_sealed is 'What each side said it would accept: for those who go on with it, never for the other side';

create table mediation.agreement (
    county        char(6)     not null,
    dispute       uuid        not null,
    written       boolean     not null,
    open_session  boolean     not null,
    signed_on     date        not null,
    confirm_until date        not null,
    facts_sealed  bytea       not null,
    by_person     uuid        not null,
    title         text        not null,
    level         int         not null,
    at            timestamptz not null,
    primary key (county, dispute),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade
);
comment on table mediation.agreement is 'What the parties came to, by word of mouth or in writing (人民调解法 28-31).';
comment on column mediation.agreement.confirm_until is 'Last day on which both may ask a court to confirm it (人民调解法 33)';

create table mediation.signature (
    county  char(6) not null,
    dispute uuid    not null,
    party   uuid    not null,
    way     text    not null check (way in ('BY_HAND', 'FINGERPRINT', 'SEAL', 'ON_SCREEN')),
    primary key (county, dispute, party),
    foreign key (county, dispute) references mediation.agreement (county, dispute) on delete cascade
);
comment on table mediation.signature is 'Who signed an agreement and how (人民调解法 29).';

create table mediation.obligation (
    county       char(6)        not null,
    id           uuid           not null,
    dispute      uuid           not null,
    n            int            not null,
    debtor       uuid           not null,
    creditor     uuid           not null,
    what         text           not null check (what in ('MONEY', 'IN_KIND', 'CONDUCT')),
    words_sealed bytea          not null,
    amount       numeric(12, 2) check (amount > 0),
    manner       text           not null,
    from_day     date,
    due          date           not null,
    paid         numeric(12, 2) not null default 0 check (paid >= 0),
    standing     text           not null check (standing in ('DUE', 'TOLD', 'DONE', 'BROKEN', 'LET_GO')),
    reminded     boolean        not null default false,
    changed_at   timestamptz    not null,
    primary key (county, id),
    foreign key (county, dispute) references mediation.agreement (county, dispute) on delete cascade,
    constraint money_has_a_sum check (what <> 'MONEY' or amount is not null),
    constraint no_more_than_owed check (amount is null or paid <= amount)
);
create unique index obligations_in_order on mediation.obligation (county, dispute, n);
create index obligations_to_remind on mediation.obligation (county, due) where standing = 'DUE' and not reminded;
create index obligations_to_break on mediation.obligation (county, due) where standing = 'DUE';
create index obligations_broken on mediation.obligation (county, dispute) where standing = 'BROKEN';
comment on table mediation.obligation is 'One thing that is owed under an agreement until it is done.';
comment on column mediation.obligation.due is 'Last day on which it may be done, in the county''s time';
comment on column mediation.obligation.paid is 'Yuan of it that were acknowledged';

create table mediation.performance (
    county       char(6)     not null,
    id           uuid        not null,
    dispute      uuid        not null,
    obligation   uuid        not null,
    party        uuid,
    on_day       date        not null,
    amount       numeric(12, 2) check (amount > 0),
    words_sealed bytea       not null,
    verdict      text        not null check (verdict in ('OPEN', 'CONFIRMED', 'CONTESTED')),
    at           timestamptz not null,
    primary key (county, id),
    foreign key (county, obligation) references mediation.obligation (county, id) on delete cascade
);
create index performances_of_a_dispute on mediation.performance (county, dispute, at);
create unique index one_telling_at_a_time on mediation.performance (county, obligation) where verdict = 'OPEN';
comment on table mediation.performance is 'Somebody says that something owed was done, and the other side whether that is so.';
comment on column mediation.performance.party is 'Who says so; none: staff, who saw it';

create table mediation.news (
    county     char(6)     not null,
    id         bigint      generated always as identity,
    dispute    uuid        not null,
    n          int         not null,
    what       text        not null check (what in ('DUE_SOON', 'BROKEN')),
    at         timestamptz not null,
    primary key (county, id),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade
);
comment on table mediation.news is 'What a day brought to promises and is not told on the timeline yet.';
