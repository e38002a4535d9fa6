create schema deadlines;

create table deadlines.deadline (
    county          char(6)     not null,
    id              uuid        not null,
    kind            text        not null,
    subject         uuid        not null,
    name            text        not null,
    clock           text        not null check (clock in ('REAL', 'WORKING', 'STATUTORY')),
    within          text        not null,
    more_clock      text        check (more_clock in ('REAL', 'WORKING', 'STATUTORY')),
    more_within     text,
    from_at         timestamptz not null,
    half_at         timestamptz not null,
    due_at          timestamptz not null,
    state           text        not null check (state in ('OPEN', 'PAUSED', 'MET', 'PASSED', 'CANCELLED')),
    provisional     boolean     not null,
    calendar        bigint,
    next_mark       text        check (next_mark in ('HALF', 'PASSED', 'RESUME')),
    next_at         timestamptz,
    paused_at       timestamptz,
    attempts        integer     not null default 0,
    half_fired_at   timestamptz,
    passed_fired_at timestamptz,
    met_at          timestamptz,
    primary key (county, subject, id),
    constraint half_lies_between check (from_at <= half_at and half_at <= due_at),
    constraint extended_by_both check ((more_clock is null) = (more_within is null)),
    constraint looked_at_again_while_running
        check ((state in ('OPEN', 'PAUSED')) = (next_at is not null) and (next_at is null) = (next_mark is null)),
    constraint paused_waits_to_resume
        check ((state = 'PAUSED') = (next_mark is not distinct from 'RESUME') and (state = 'PAUSED') = (paused_at is not null)),
    constraint met_has_a_time check (state <> 'MET' or met_at is not null),
    constraint working_time_names_its_calendar check ((clock = 'REAL' and coalesce(more_clock, 'REAL') = 'REAL') = (calendar is null))
) with (fillfactor = 80);

create unique index one_running_limit_of_a_name
    on deadlines.deadline (county, subject, kind, name) where state in ('OPEN', 'PAUSED');
create index what_is_due
    on deadlines.deadline (county, kind, next_at) where next_at is not null;
create index counted_on_a_calendar
    on deadlines.deadline (county, calendar) where next_at is not null and calendar is not null;

comment on table deadlines.deadline is 'One limit on one subject: from when, until when, and what became of it. The row decides what fires.';
comment on column deadlines.deadline.kind is 'What the subject is; names the module that is told';
comment on column deadlines.deadline.name is 'Which limit of the subject: answer, scene, finish, …';
comment on column deadlines.deadline.within is 'ISO 8601: PT30M is time, P3D is days';
comment on column deadlines.deadline.more_within is 'The one extension, counted on from the first due time';
comment on column deadlines.deadline.provisional is 'Counted over days of a year whose calendar is not published yet; recounted when it arrives';
comment on column deadlines.deadline.calendar is 'Serial of the calendar this was counted on; empty for real time';
comment on column deadlines.deadline.next_at is 'When the row is next looked at: half, due, end of a pause, or a retry; empty once it has ended';
comment on column deadlines.deadline.paused_at is 'Since when the clock stands still, if it does; then next_at is when it runs again by itself';
comment on column deadlines.deadline.attempts is 'How often telling its owner failed';
comment on column deadlines.deadline.met_at is 'When it was done; later than due_at where it was done late';

create table deadlines.pause (
    county   char(6)     not null,
    deadline uuid        not null,
    from_at  timestamptz not null,
    to_at    timestamptz,
    until_at timestamptz not null,
    reason   text        not null,
    primary key (county, deadline, from_at),
    constraint ends_after_it_begins check (to_at is null or (to_at >= from_at and to_at <= until_at))
);
comment on table deadlines.pause is 'When a clock stood still, and why';
comment on column deadlines.pause.until_at is 'When the clock runs again by itself';

create table deadlines.calendar (
    county      char(6)     not null,
    serial      bigint      generated always as identity,
    name        text        not null,
    year        integer     not null,
    edition     integer     not null,
    notice      text        not null,
    published   date        not null,
    source      text        not null,
    fingerprint text        not null,
    imported_at timestamptz not null,
    imported_by uuid,
    primary key (county, serial),
    unique (county, name, year, edition)
);
comment on table deadlines.calendar is 'Holidays and make-up working days of one year, as published; every correction is a new edition, the old ones are kept';
comment on column deadlines.calendar.imported_by is 'Empty where it came with the program';

create table deadlines.calendar_day (
    county  char(6) not null,
    serial  bigint  not null,
    day     date    not null,
    hours   text    not null check (hours in ('OFF', 'FULL', 'MORNING', 'AFTERNOON')),
    name_zh text    not null,
    name_en text    not null,
    primary key (county, serial, day),
    foreign key (county, serial) references deadlines.calendar
);
comment on table deadlines.calendar_day is 'A day that differs from the plain working week';

create table deadlines.recount (
    county   char(6)     not null,
    deadline uuid        not null,
    at       timestamptz not null,
    calendar bigint      not null,
    old_half timestamptz not null,
    old_due  timestamptz not null,
    new_half timestamptz not null,
    new_due  timestamptz not null,
    primary key (county, deadline, at, calendar)
);
comment on table deadlines.recount is 'A due time that moved because a calendar was corrected: before and after';
