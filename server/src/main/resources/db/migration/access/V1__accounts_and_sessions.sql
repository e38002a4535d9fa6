create schema if not exists access;

create table access.account (
    county          char(6)     not null,
    login           text        not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    person          uuid        not null,
    hat             text        not null check (hat in ('STAFF', 'ADMINISTRATOR', 'AUDITOR')),
    password        text        not null,
    one_time_until  timestamptz,
    failures        int         not null default 0 check (failures >= 0),
    closed_until    timestamptz,
    locked          boolean     not null default false,
    made_at         timestamptz not null,
    signed_in_at    timestamptz,
    primary key (county, login)
);
create index account_by_person on access.account (county, person);
comment on table access.account is 'Who may sign in, and in which hat';
comment on column access.account.hat is 'STAFF: what today''s posts allow. ADMINISTRATOR or AUDITOR: that and nothing else';
comment on column access.account.password is 'Argon2id, in its own notation';
comment on column access.account.one_time_until is 'The password was given by an administrator: it must be changed, and before this';
comment on column access.account.failures is 'Wrong passwords in a row';
comment on column access.account.closed_until is 'No sign-in before this, after too many wrong passwords';

-- Three-administrators rule: who keeps the system does not also watch over it. One person may not have both hats.
create table access.apart (
    county char(6) not null,
    person uuid    not null,
    hat    text    not null check (hat in ('ADMINISTRATOR', 'AUDITOR')),
    primary key (county, person)
);
comment on table access.apart is 'Which of the two watched-over hats a person has; never both';

create table access.session (
    county     char(6)     not null,
    token      bytea       not null check (length(token) = 32),
    login      text        not null,
    device     text        not null check (device in ('DESK', 'PHONE')),
    made_at    timestamptz not null,
    seen_at    timestamptz not null,
    primary key (county, token),
    foreign key (county, login) references access.account (county, login)
);
create index session_by_login on access.session (county, login);
comment on table access.session is 'Who is signed in';
comment on column access.session.token is 'SHA-256 of what the cookie holds: the table lets nobody in';
