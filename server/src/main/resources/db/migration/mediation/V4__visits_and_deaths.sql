create table mediation.visit (
    county  char(6) not null,
    dispute uuid    not null,
    n       int     not null,
    due     date    not null,
    made_at timestamptz,
    primary key (county, dispute, n),
    foreign key (county, dispute) references mediation.dispute (county, id) on delete cascade
);
create index visits_to_make on mediation.visit (county, due) where made_at is null;
comment on table mediation.visit is 'When the parties are looked in on after their agreement; what was seen stands in the records.';

alter table mediation.party add column died_on date;
comment on column mediation.party.died_on is 'Nothing is asked of the dead, and nobody follows the dispute in their name';
