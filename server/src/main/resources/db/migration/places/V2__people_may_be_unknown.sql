alter table places.village alter column people drop not null;
alter table places.grid alter column people drop not null;
comment on column places.village.people is 'Residents; empty where nobody has counted them, which is not the same as nobody living there.';
comment on column places.grid.people is 'Residents; empty where nobody has counted them, which is not the same as nobody living there.';
