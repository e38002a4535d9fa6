-- Wrong passwords are counted where they come from, and for logins nobody has just as for others: so a stranger
-- closes a login to themselves and not to its owner, and learns nothing from being refused.
create table access.guess (
    county   char(6)     not null,
    login    text        not null check (length(login) between 2 and 40),
    place    text        not null check (place ~ '^(network/.+|device/[0-9a-f]{64}|elsewhere)$'),
    failures int         not null check (failures > 0),
    last_at  timestamptz not null,
    primary key (county, login, place)
);
create index guess_by_age on access.guess (county, last_at);
comment on table access.guess is 'Wrong passwords in a row, by login and where they came from; a day after the last they are forgotten';
comment on column access.guess.login is 'As it was typed: there need be no such account';
comment on column access.guess.place is 'A network, a device that signed in before, or all places together where this login never signed in';

create table access.way_in (
    county  char(6)     not null,
    login   text        not null,
    place   text        not null check (place ~ '^(network/.+|device/[0-9a-f]{64})$'),
    used_at timestamptz not null,
    primary key (county, login, place),
    foreign key (county, login) references access.account (county, login)
);
create index way_in_by_age on access.way_in (county, used_at);
comment on table access.way_in is 'From where somebody signed in within the last 90 days: guesses from elsewhere do not close these';
comment on column access.way_in.place is 'A network, or SHA-256 of login and what the device''s cookie holds';

alter table access.account drop column failures, drop column closed_until;
