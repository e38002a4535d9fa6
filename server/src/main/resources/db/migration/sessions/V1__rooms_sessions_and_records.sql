create schema sessions;
create extension if not exists btree_gist;

create table sessions.room (
    county     char(6) not null,
    id         uuid    not null,
    division   text    not null,
    kind       text    not null check (kind in ('COMMITTEE', 'VILLAGE', 'STATION', 'COURT', 'CENTRE')),
    name       text    not null,
    address    text    not null,
    capacity   int     not null check (capacity between 2 and 200),
    accessible boolean not null,
    closed_on  date,
    primary key (county, id)
);
create unique index rooms_by_name on sessions.room (county, division, name) where closed_on is null;
comment on table sessions.room is 'Rooms in which people mediate (调解室).';
comment on column sessions.room.division is 'Twelve digits a village, nine a town, six the county';
comment on column sessions.room.closed_on is 'First day on which it is none any more';

create table sessions.book (
    county char(6) primary key,
    last   int     not null
);
comment on table sessions.book is 'Whoever books holds it, so that two bookings come one after the other; the last number of a session.';

create table sessions.session (
    county        char(6)     not null,
    id            uuid        not null,
    number        int         not null,
    dispute       uuid        not null,
    begins        timestamptz not null,
    ends          timestamptz not null,
    venue         text        not null check (venue in ('ROOM', 'REMOTE', 'SCENE')),
    room          uuid,
    place_sealed  bytea,
    bring_sealed  bytea,
    open          boolean     not null,
    sequence      int         not null,
    stage         text        not null check (stage in ('PLANNED', 'SITTING', 'READ_BACK', 'SIGNED', 'CALLED_OFF')),
    begun_at      timestamptz,
    ended_at      timestamptz,
    why_ended     text check (why_ended in ('DONE', 'STOPPED')),
    signed_at     timestamptz,
    paper         uuid,
    reason_sealed bytea,
    changed_at    timestamptz not null,
    primary key (county, id),
    unique (county, number),
    foreign key (county, room) references sessions.room (county, id),
    constraint it_ends_after_it_begins check (ends > begins),
    constraint a_room_is_named check ((venue = 'ROOM') = (room is not null)),
    constraint the_scene_is_said check (venue <> 'SCENE' or place_sealed is not null),
    constraint begun_says_when check ((stage in ('SITTING', 'READ_BACK', 'SIGNED')) = (begun_at is not null)),
    constraint over_says_why check ((stage in ('READ_BACK', 'SIGNED')) = (ended_at is not null and why_ended is not null)),
    constraint signed_is_a_paper check ((stage = 'SIGNED') = (signed_at is not null and paper is not null)),
    constraint one_session_in_a_room_at_a_time
        exclude using gist (county with =, room with =, tstzrange(begins, ends) with &&)
        where (room is not null and stage in ('PLANNED', 'SITTING'))
);
create index sessions_of_a_dispute on sessions.session (county, dispute);
create index sessions_by_time on sessions.session (county, begins);
comment on table sessions.session is 'People sit together about a dispute (调解会).';
comment on column sessions.session.number is 'Runs through the county and says nothing of the dispute';
comment on column sessions.session.place_sealed is 'Where, for a session at the scene; the address of a meeting held elsewhere, for a remote one';
comment on column sessions.session.open is 'Others may listen, by the parties'' choice (人民调解法 23)';
comment on column sessions.session.sequence is 'How often its time or place changed (RFC 5545 SEQUENCE)';

create table sessions.attendee (
    county        char(6) not null,
    id            uuid    not null,
    session       uuid    not null,
    kind          text    not null check (kind in ('PARTY', 'MEDIATOR', 'GUEST', 'RECORDER')),
    who           uuid    not null,
    who_mark      bytea,
    name_sealed   bytea   not null,
    role_zh       text    not null,
    role_en       text    not null,
    speaks        boolean not null,
    excused_at    timestamptz,
    excuse_sealed bytea,
    present       boolean not null,
    rights_at     timestamptz,
    signed_at     timestamptz,
    signed_way    text check (signed_way in ('BY_HAND', 'FINGERPRINT', 'SEAL', 'ON_SCREEN')),
    n             int     not null,
    primary key (county, id),
    unique (county, session, kind, who),
    foreign key (county, session) references sessions.session (county, id) on delete cascade,
    constraint a_way_has_a_day check (signed_way is null or signed_at is not null)
);
create index sessions_of_somebody on sessions.attendee (county, who);
create index sessions_of_one_person on sessions.attendee (county, who_mark) where who_mark is not null;
comment on table sessions.attendee is 'Who is to come to a session, or sat there.';
comment on column sessions.attendee.who_mark is 'The same for one name and number in every dispute';
comment on column sessions.attendee.speaks is 'Their own yes is needed, and they sign';
comment on column sessions.attendee.signed_way is 'Empty with a day: they did not want to sign, and that is written down';

create table sessions.line (
    county       char(6)     not null,
    id           uuid        not null,
    session      uuid        not null,
    n            int         not null,
    device       uuid        not null,
    by_person    uuid        not null,
    by_title     text        not null,
    said_at      timestamptz not null,
    came_at      timestamptz not null,
    kind         text        not null check (kind in ('SAID', 'NOTE', 'SO', 'CORRECTION')),
    speaker      uuid,
    words_sealed bytea       not null,
    place        int,
    twin_of      uuid,
    late         boolean     not null,
    primary key (county, id),
    unique (county, session, n),
    foreign key (county, session) references sessions.session (county, id) on delete cascade,
    constraint not_its_own_twin check (twin_of is null or twin_of <> id),
    constraint a_word_is_somebodys check (kind not in ('SO', 'CORRECTION') or speaker is not null)
);
comment on table sessions.line is 'A record, line by line; none is changed, none goes.';
comment on column sessions.line.id is 'Made by the device that wrote it';
comment on column sessions.line.place is 'Where somebody put it among the others';
comment on column sessions.line.twin_of is 'The line of another hand that says the same';
comment on column sessions.line.late is 'It came after the record was signed, and is no part of it';

create table sessions.departure (
    county   char(6)     not null,
    session  uuid        not null,
    who      uuid        not null,
    sequence int         not null,
    begins   timestamptz not null,
    ends     timestamptz not null,
    at       timestamptz not null,
    primary key (county, session, who),
    foreign key (county, session) references sessions.session (county, id) on delete cascade
);
create index departures_from on sessions.departure (county, who, at);
comment on table sessions.departure is 'A session that left a room or a mediator: their calendars are told.';

create table sessions.calendar_key (
    county   char(6)     not null,
    id       uuid        not null,
    about    uuid        not null,
    kind     text        not null check (kind in ('ROOM', 'MEDIATOR')),
    key_hash bytea       not null,
    made_by  uuid        not null,
    made_at  timestamptz not null,
    ended_at timestamptz,
    primary key (county, id)
);
create unique index one_calendar_address on sessions.calendar_key (county, about) where ended_at is null;
create unique index calendar_keys on sessions.calendar_key (county, key_hash);
comment on table sessions.calendar_key is 'Secret addresses at which a calendar is read, as hashes.';
