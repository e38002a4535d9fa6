create table mediation.danger_fact (
    county       char(6)     not null,
    id           uuid        not null,
    dispute      uuid        not null,
    sign         text        not null,
    on_day       date        not null,
    number       int         not null check (number >= 1),
    words_sealed bytea,
    title        text        not null,
    by_person    uuid,
    at           timestamptz not null,
    primary key (county, id),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade,
    constraint told_has_words check (by_person is null or words_sealed is not null)
);
create index danger_facts_of_a_dispute on mediation.danger_fact (county, dispute, at);
comment on table mediation.danger_fact is 'A fact of a dispute for which it may turn violent; of the matter, never of a person.';
comment on column mediation.danger_fact.sign is 'Of the county''s list, which says for how many days it counts';
comment on column mediation.danger_fact.number is 'How many people, or calls; one where nothing is counted';
comment on column mediation.danger_fact.by_person is 'Who told it; none: counted by the program';

create table mediation.danger_decision (
    county       char(6)     not null,
    id           uuid        not null,
    dispute      uuid        not null,
    precautions  boolean     not null,
    words_sealed bytea       not null,
    title        text        not null,
    by_person    uuid        not null,
    at           timestamptz not null,
    primary key (county, id),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade
);
create index danger_decisions_of_a_dispute on mediation.danger_decision (county, dispute, at);
comment on table mediation.danger_decision is 'What a person decided about the facts known until then (人民调解法 25).';

create table mediation.danger_told (
    county  char(6)     not null,
    dispute uuid        not null,
    post    uuid        not null,
    title   text        not null,
    at      timestamptz not null,
    primary key (county, dispute, post),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade
);
create index dangers_told_to_a_post on mediation.danger_told (county, post, at);
comment on table mediation.danger_told is 'Posts that were told that a dispute may turn violent.';
