create table agreements.before_death (
    county     char(6)     not null,
    obligation uuid        not null,
    dead       uuid        not null,
    debtor     uuid        not null,
    creditor   uuid        not null,
    standing   text        not null,
    at         timestamptz not null,
    primary key (county, obligation, dead),
    foreign key (county, obligation) references agreements.obligation (county, id) on delete cascade
);
comment on table agreements.before_death is 'How something owed stood before somebody died, in case that was a mistake.';
