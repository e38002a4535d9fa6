create table deadlines.clock (
    county     char(6)     not null primary key,
    seen_at    timestamptz not null,
    held_since timestamptz
);
comment on table deadlines.clock is 'What time it was when a server last looked, and whether the clock jumped since';
comment on column deadlines.clock.held_since is 'Since when nothing is fired, because the clock jumped and nobody has said yet that it is right';
