create schema intake;

create table intake.incident (
    county          char(6)     not null,
    id              uuid        not null,
    code            char(12)    not null,
    kind            text        not null,
    grade           smallint    not null,
    summary         text        not null,
    happened_at     timestamptz not null,
    opened_at       timestamptz not null,
    lon             double precision check (lon between -180 and 180),
    lat             double precision check (lat between -90 and 90),
    village         char(12)    not null,
    village_name    text        not null,
    town_name       text        not null,
    grid            char(15),
    beat            char(15),
    owner           uuid        not null,
    owner_title     text        not null,
    level           smallint    not null,
    owner_since     timestamptz not null,
    state           text        not null
        check (state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER', 'HANDLED', 'ENDED')),
    receiver        text,
    outcome         text,
    handled_at      timestamptz,
    object_until    timestamptz,
    ending          text        check (ending in ('CONFIRMED', 'TIME_RAN_OUT')),
    ended_at        timestamptz,
    returned        boolean     not null default false,
    extension       text        not null default 'NONE' check (extension in ('NONE', 'ASKED', 'GRANTED', 'REFUSED')),
    extension_days  smallint    not null default 0,
    late            boolean     not null default false,
    supervised      boolean     not null default false,
    reopened        smallint    not null default 0,
    joined_into     uuid,
    version         integer     not null default 1,
    primary key (county, id),
    unique (county, code),
    constraint a_spot_is_whole check ((lon is null) = (lat is null)),
    constraint handing_over_names_who check ((state = 'HANDING_OVER') = (receiver is not null)),
    constraint handled_has_result check ((state in ('HANDLED', 'ENDED')) = (outcome is not null and handled_at is not null)),
    constraint handled_can_be_objected_to check ((state = 'HANDLED') = (object_until is not null)),
    constraint ended_says_how check ((state = 'ENDED') = (ending is not null and ended_at is not null)),
    constraint never_joined_to_itself check (joined_into <> id)
) with (fillfactor = 85);

create index what_is_where on intake.incident (county, village, opened_at desc);
create index whose_it_is on intake.incident (county, owner) where state <> 'ENDED';
create index newest_first on intake.incident (county, opened_at desc, id desc);

comment on table intake.incident is 'What happened, followed to a lawful end. Always has an owner, who is a post.';
comment on column intake.incident.code is 'Case code of the first report: twelve Crockford base-32 characters';
comment on column intake.incident.village is 'Twelve digits; the county''s code and six zeros where the village is not known';
comment on column intake.incident.owner is 'The post that holds it; posts outlast the people on them';
comment on column intake.incident.owner_since is 'Since when that post holds it';
comment on column intake.incident.handled_at is 'When its owner said it was done';
comment on column intake.incident.object_until is 'Until when the people concerned may object';
comment on column intake.incident.returned is 'Given back once already';
comment on column intake.incident.late is 'A limit passed since it was last handled or opened again';
comment on column intake.incident.supervised is 'No post above could take it: the county desk watches over it';
comment on column intake.incident.joined_into is 'The incident a person found to be the same; this one then rests';

create table intake.report (
    county       char(6)     not null,
    id           uuid        not null,
    code         char(12)    not null,
    incident     uuid        not null,
    home         uuid        not null,
    request_key  text        not null,
    digest       bytea       not null,
    channel      text        not null check (channel in ('RESIDENT', 'WALK_IN', 'CALL', 'ROUND', 'HOTLINE')),
    received_at  timestamptz not null,
    happened_at  timestamptz not null,
    kind         text        not null,
    words        text        not null,
    place        text        not null,
    facts        text[]      not null,
    photos       uuid[]      not null,
    phone_sealed bytea,
    phone_index  bytea,
    name_sealed  bytea,
    taken_by     uuid,
    confirmed_at timestamptz,
    primary key (county, id),
    unique (county, code),
    unique (county, request_key),
    constraint phone_is_sealed_and_found check ((phone_sealed is null) = (phone_index is null))
);
create index reports_of_an_incident on intake.report (county, incident);
create index reports_with_photos on intake.report using gin (photos) where photos <> '{}';

comment on table intake.report is 'What one person told us. Several may be one incident.';
comment on column intake.report.code is 'The case code this person holds';
comment on column intake.report.home is 'The incident it first opened: where it goes back to when parted';
comment on column intake.report.request_key is 'Given by the client: the same report sent twice is kept once';
comment on column intake.report.digest is 'Of the content sent under that key';
comment on column intake.report.phone_sealed is 'Encrypted; opened only with a purpose that is written to the trail';
comment on column intake.report.phone_index is 'Blind index: tells whether a number is the same, not what it is';
comment on column intake.report.confirmed_at is 'When this person confirmed that the matter is settled';

create table intake.entry (
    county   char(6)     not null,
    id       uuid        not null,
    incident uuid        not null,
    at       timestamptz not null,
    kind     text        not null,
    who      text        not null check (who in ('RESIDENT', 'STAFF', 'SYSTEM')),
    person   uuid,
    post     uuid,
    title    text        not null,
    words    text        not null,
    reason   text,
    level    smallint    not null,
    facts    jsonb       not null default '{}',
    primary key (county, incident, id)
);
comment on table intake.entry is 'The timeline: what was done, by whom. Only ever added to.';
comment on column intake.entry.title is 'Title of the post at that moment';
comment on column intake.entry.level is 'Level of the owner at that moment';

create function intake.the_timeline_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is only added to';
end $$;
create trigger only_added_to before update or delete or truncate on intake.entry
    for each statement execute function intake.the_timeline_is_only_added_to();

create table intake.rating (
    county   char(6)     not null,
    report   uuid        not null,
    incident uuid        not null,
    score    smallint    not null check (score between 1 and 5),
    reasons  text[]      not null,
    words    text        not null,
    at       timestamptz not null,
    primary key (county, report)
);
comment on table intake.rating is 'How the person who reported rates the handling: of a matter, never of a person.';

create table intake.photo (
    county      char(6)     not null,
    id          uuid        not null,
    request_key text        not null,
    digest      bytea       not null,
    image       bytea       not null,
    width       integer     not null,
    height      integer     not null,
    at          timestamptz not null,
    primary key (county, id),
    unique (county, request_key)
);
alter table intake.photo alter column image set storage external;
create index photos_by_age on intake.photo (county, at);
comment on table intake.photo is 'Pictures as JPEG, drawn anew from what was sent: no metadata is left in them.';

create table intake.request (
    county      char(6)     not null,
    request_key text        not null,
    digest      bytea       not null,
    at          timestamptz not null,
    primary key (county, request_key)
);
comment on table intake.request is 'What was already done under a client''s key, so that sending it again does nothing.';

create table intake.outbox (
    seq      bigserial   not null,
    xid      xid8        not null default pg_current_xact_id(),
    county   char(6)     not null,
    incident uuid        not null,
    kind     text        not null,
    at       timestamptz not null,
    village  char(12)    not null,
    payload  jsonb       not null,
    primary key (county, xid, seq)
);
comment on table intake.outbox is 'Facts for the modules above, written with what they tell of. Read below the oldest running transaction.';
