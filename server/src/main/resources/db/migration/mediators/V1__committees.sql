create schema mediators;

create table mediators.committee (
    county     char(6)     not null,
    id         uuid        not null,
    division   text        not null,
    kind       text        not null check (kind in ('VILLAGE', 'TOWN', 'COUNTY', 'STATION', 'TRADE')),
    name       text        not null,
    term_from  date        not null,
    term_until date        not null,
    filed_on   date,
    closed_on  date,
    primary key (county, id),
    constraint a_term_has_days check (term_until >= term_from)
);
create unique index committees_by_name on mediators.committee (county, division, name) where closed_on is null;
comment on table mediators.committee is 'People''s mediation committees and the rooms they keep (人民调解法 7-9, 34).';
comment on column mediators.committee.division is 'Twelve digits a village, nine a town, six the county';
comment on column mediators.committee.term_until is 'Last day of the members'' term';
comment on column mediators.committee.filed_on is 'When the county''s justice office was told of it';

create table mediators.member (
    county       char(6) not null,
    id           uuid    not null,
    committee    uuid    not null,
    name_sealed  bytea   not null,
    name_mark    bytea   not null,
    phone_sealed bytea,
    woman        boolean not null,
    chair        boolean not null,
    languages    text[]  not null,
    kinds        text[]  not null,
    since        date    not null,
    until        date,
    primary key (county, id),
    foreign key (county, committee) references mediators.committee (county, id) on delete cascade,
    constraint left_after_coming check (until is null or until >= since)
);
create index members_of_a_committee on mediators.member (county, committee);
create unique index one_seat_each on mediators.member (county, committee, name_mark) where until is null;
create index members_by_end on mediators.member (county, until) where until is not null;
comment on table mediators.member is 'Who mediates for a committee, and since when.';
comment on column mediators.member.woman is 'The law wants women on every committee (人民调解法 8)';
comment on column mediators.member.languages is 'What parties can speak with them, of the county''s list';
comment on column mediators.member.kinds is 'Kinds of dispute they know well, of the county''s list; none: all alike';
comment on column mediators.member.until is 'First day on which they are no member any more';
