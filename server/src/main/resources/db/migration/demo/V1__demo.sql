create schema if not exists demo;

create table demo.county (
    county char(6)     primary key,
    begun  timestamptz not null,
    done   timestamptz,
    constraint done_after_begun check (done >= begun)
);
comment on table demo.county is 'That invented people and shapes were loaded. Empty where a county keeps its own data.';
comment on column demo.county.done is 'Empty while loading; a start after a kill goes on from there.';

create table demo.worker (
    county char(6)     not null,
    login  text        not null,
    person uuid        not null,
    made   timestamptz not null,
    primary key (county, login)
);
comment on table demo.worker is 'Invented staff that keep the demo county moving.';
comment on column demo.worker.login is 'Account of the demo itself; nobody else knows its password.';
comment on column demo.worker.person is 'The invented person, in staff.';
