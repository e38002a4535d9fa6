create schema if not exists staff;
create extension if not exists btree_gist;

create table staff.version (
    county char(6) primary key,
    n      bigint  not null
);
comment on table staff.version is 'Counts changes, so that every server knows when to read this schema again';

create table staff.person (
    county         char(6)     not null,
    id             uuid        not null,
    name           bytea       not null,
    name_index     bytea       not null,
    phone          bytea,
    phone_index    bytea,
    id_number      bytea,
    id_number_index bytea,
    made_at        timestamptz not null,
    deactivated_at timestamptz,
    primary key (county, id),
    constraint phone_is_found_by_index check ((phone is null) = (phone_index is null)),
    constraint id_number_is_found_by_index check ((id_number is null) = (id_number_index is null))
);
create unique index one_person_per_phone on staff.person (county, phone_index) where deactivated_at is null;
create unique index one_person_per_id_number on staff.person (county, id_number_index) where deactivated_at is null;
create index person_by_name on staff.person (county, name_index);
comment on table staff.person is 'People who work here; personal data sealed with SM4-GCM, found by HMAC-SM3';
comment on column staff.person.name is 'Sealed';
comment on column staff.person.phone is 'Sealed; optional';
comment on column staff.person.id_number is 'Sealed; optional (GB 11643)';

create table staff.post (
    county     char(6)     not null,
    id         uuid        not null,
    duty       text        not null,
    level      int         not null check (level between 1 and 99),
    title      text        not null check (length(title) between 1 and 100),
    scope      text        not null,
    scope_code text        not null,
    division   text generated always as (
                   case scope when 'GRID' then left(scope_code, 12)
                              when 'BEAT' then null
                              when 'STATION' then null
                              else scope_code end) stored,
    shared     boolean     not null,
    made_at    timestamptz not null,
    primary key (county, id),
    constraint duty_is_known check (duty in (
        'GRID_WORKER', 'AUXILIARY', 'OFFICER', 'VILLAGE_HEAD', 'TOWN_HEAD', 'STATION_CHIEF', 'COUNTY_HEAD',
        'COMMAND_ROOM', 'COUNTY_DESK', 'GOVERNANCE', 'ORDER', 'HEALTH', 'URBAN_MANAGEMENT', 'MARKET', 'MEDIATION',
        'VOLUNTEER')),
    constraint code_fits_scope check (
        case scope when 'GRID' then scope_code ~ '^\d{15}$'
                   when 'BEAT' then scope_code ~ '^\d{15}$'
                   when 'VILLAGE' then scope_code ~ '^\d{12}$'
                   when 'STATION' then scope_code ~ '^\d{12}$'
                   when 'TOWN' then scope_code ~ '^\d{9}$'
                   when 'COUNTY' then scope_code ~ '^\d{6}$'
                   else false end)
);
create index post_by_division on staff.post (county, division text_pattern_ops);
create index post_by_scope on staff.post (county, scope_code);
comment on table staff.post is 'Posts; they outlive their holders, and own the work';
comment on column staff.post.division is 'The division it lies in; empty for stations and beats, which are drawn otherwise';
comment on column staff.post.shared is 'Held by several at once: rooms and volunteers';

create table staff.holding (
    county char(6)   not null,
    id     uuid      not null,
    post   uuid      not null,
    person uuid      not null,
    shared boolean   not null,
    days   daterange not null check (not isempty(days) and not lower_inf(days)),
    primary key (county, id),
    foreign key (county, post) references staff.post (county, id),
    foreign key (county, person) references staff.person (county, id),
    constraint one_holder_a_day
        exclude using gist (county with =, post with =, days with &&) where (not shared),
    constraint held_once_by_one_person
        exclude using gist (county with =, post with =, person with =, days with &&)
);
create index holding_by_person on staff.holding (county, person);
comment on table staff.holding is 'Who holds which post on which days (upper bound not included)';

create table staff.leave (
    county char(6)   not null,
    id     uuid      not null,
    person uuid      not null,
    days   daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
    reason text      not null check (reason in ('REST', 'LEAVE', 'TRAINING', 'DUTY_ELSEWHERE')),
    primary key (county, id),
    foreign key (county, person) references staff.person (county, id),
    constraint one_leave_a_day exclude using gist (county with =, person with =, days with &&)
);
comment on table staff.leave is 'Days somebody is away; the reason never says anything about health';
