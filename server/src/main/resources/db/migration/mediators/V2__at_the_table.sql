create table mediators.choice (
    county    char(6)     not null,
    id        uuid        not null,
    dispute   uuid        not null,
    member    uuid        not null,
    standing  text        not null check (standing in ('ASKED', 'CHOSEN', 'NOT_WANTED', 'STEPPED_DOWN')),
    wished    boolean     not null,
    by_person uuid        not null,
    at        timestamptz not null,
    primary key (county, id)
);
create unique index chosen_once on mediators.choice (county, dispute, member);
create index busy_with on mediators.choice (county, member) where standing in ('ASKED', 'CHOSEN');
comment on table mediators.choice is 'Who mediates a dispute, and whether the parties want them (人民调解法 19, 23).';
comment on column mediators.choice.wished is 'Named by the parties, not by the committee';

create table mediators.tie (
    county       char(6)     not null,
    dispute      uuid        not null,
    member       uuid        not null,
    what         text        not null check (what in ('KIN', 'INTEREST', 'EARLIER_CASE', 'OTHER')),
    words_sealed bytea,
    by_person    uuid        not null,
    at           timestamptz not null,
    id           uuid        not null,
    primary key (county, id)
);
create unique index tied_once on mediators.tie (county, dispute, member);
comment on table mediators.tie is 'What binds a mediator to a party of a dispute, as they or a party said.';

create table mediators.guest (
    county      char(6)     not null,
    id          uuid        not null,
    dispute     uuid        not null,
    capacity    text        not null check (capacity in ('LAWYER', 'DEPUTY', 'EXPERT', 'RELATIVE', 'NEIGHBOUR', 'OTHER')),
    name_sealed bytea       not null,
    standing    text        not null check (standing in ('INVITED', 'ADMITTED', 'NOT_WANTED')),
    by_person   uuid        not null,
    at          timestamptz not null,
    primary key (county, id)
);
create index guests_of_a_dispute on mediators.guest (county, dispute, at);
comment on table mediators.guest is 'Who else sits at the table, if every party agrees (人民调解法 20).';

create table mediators.voice (
    county char(6)     not null,
    dispute uuid       not null,
    about  uuid        not null,
    party  uuid        not null,
    yes    boolean     not null,
    way    text        not null check (way in ('IN_PERSON', 'BY_PHONE', 'IN_WRITING')),
    at     timestamptz not null,
    primary key (county, about, party)
);
create index voices_of_a_dispute on mediators.voice (county, dispute);
comment on table mediators.voice is 'What a party said about a mediator or a guest.';
comment on column mediators.voice.about is 'A choice or a guest';

create table mediators.companion (
    county     char(6)     not null,
    dispute    uuid        not null,
    post       uuid        not null,
    title      text        not null,
    level      int         not null,
    standing   text        not null check (standing in ('ASKED', 'COMING', 'NOT_COMING')),
    asked_by   text        not null,
    asked_at   timestamptz not null,
    changed_at timestamptz not null,
    primary key (county, dispute, post)
);
create index asked_along on mediators.companion (county, post, asked_at) where standing <> 'NOT_COMING';
comment on table mediators.companion is 'Posts that were asked to mediate together with whoever has it.';
comment on column mediators.companion.asked_by is 'Title of the post that asked';
