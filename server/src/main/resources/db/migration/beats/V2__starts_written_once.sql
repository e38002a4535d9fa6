alter table beats.draft add column starts jsonb;
update beats.draft set starts = work -> 'starts', work = work - 'starts' where work is not null;
alter table beats.draft add constraint ready_has_starts check ((work is not null) = (starts is not null));
comment on column beats.draft.starts is 'The proposal and its alternatives: written once, so that a wish on a large map need not write them again.';
comment on column beats.draft.work is 'The plan, which start it began from, and the wishes.';
