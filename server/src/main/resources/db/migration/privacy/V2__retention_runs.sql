create table privacy.retention_run (
    county  char(6)     not null,
    what    text        not null,
    at      timestamptz not null,
    deleted integer     not null check (deleted >= 0),
    primary key (county, what)
);
comment on table privacy.retention_run is 'When what had been kept its time was last deleted, and how many went';
