create schema police;

create table police.file (
    county      char(6)     not null,
    id          uuid        not null,
    incident    uuid        not null,
    post        uuid        not null,
    post_title  text        not null,
    act         text        not null,
    ground      text        not null,
    stage       text        not null check (stage in ('TRYING', 'PROMISED', 'WITH_PEOPLE', 'SPARED', 'CASE_ON')),
    held        int         not null default 0 check (held between 0 and 2),
    second_by   timestamptz,
    promised_by date,
    to_post     uuid,
    to_title    text,
    accepted    boolean     not null default false,
    ended_at    timestamptz,
    case_due    timestamptz,
    case_why    text check (case_why in ('NO_AGREEMENT', 'NOT_PERFORMED', 'CAME_BACK')),
    opened_at   timestamptz not null,
    primary key (county, id),
    unique (county, incident),
    constraint promised_says_when check (stage <> 'PROMISED' or promised_by is not null),
    constraint with_people_says_whom check (stage <> 'WITH_PEOPLE' or to_post is not null),
    constraint ended_says_when check ((stage in ('SPARED', 'CASE_ON')) = (ended_at is not null)),
    constraint case_says_why check ((stage = 'CASE_ON') = (case_why is not null and case_due is not null))
);
create index letters_to_a_post on police.file (county, to_post, opened_at) where stage = 'WITH_PEOPLE';
comment on table police.file is 'A breach that grew out of a quarrel and is mediated by the police (治安管理处罚法 9).';
comment on column police.file.post is 'The officer''s post that opened it; it goes back there';
comment on column police.file.second_by is 'Until when a second mediation may be held (公安机关办理行政案件程序规定 183)';
comment on column police.file.to_post is 'Who was asked by letter to mediate it as a people''s matter';
comment on column police.file.case_due is 'The case''s time began on the day it came to nothing (程序规定 185, 治安管理处罚法 118)';

create table police.session (
    county       char(6)     not null,
    id           uuid        not null,
    file         uuid        not null,
    n            int         not null,
    officers     int         not null check (officers between 1 and 20),
    in_place     boolean     not null,
    recorded     boolean     not null,
    agreed       boolean     not null,
    words_sealed bytea       not null,
    title        text        not null,
    by_person    uuid        not null,
    at           timestamptz not null,
    primary key (county, id),
    foreign key (county, file) references police.file (county, id) on delete cascade,
    constraint one_alone_records_all check (officers > 1 or in_place and recorded)
);
create unique index sessions_in_order on police.session (county, file, n);
comment on table police.session is 'What the police tried; it never enters the people''s file.';
comment on column police.session.in_place is 'Held in a place fit for handling cases (治安管理处罚法 108)';
comment on column police.session.recorded is 'Sound and picture of the whole of it are kept';
