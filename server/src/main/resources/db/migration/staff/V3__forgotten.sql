alter table staff.person add column forgotten boolean not null default false;
create index left_and_not_forgotten on staff.person (county, deactivated_at) where deactivated_at is not null and not forgotten;
comment on column staff.person.forgotten is 'Left long enough ago: name, phone and identity number are gone';
