-- A limit that nobody met before another had the matter is neither kept nor missed: it is passed on.
alter table deadlines.deadline drop constraint deadline_state_check;
alter table deadlines.deadline add constraint state_is_known
    check (state in ('OPEN', 'PAUSED', 'MET', 'PASSED', 'PASSED_ON', 'CANCELLED'));

-- Reminders are told before limits that passed: each mark is looked for by itself.
drop index deadlines.what_is_due;
create index what_is_due
    on deadlines.deadline (county, kind, state, next_mark, next_at) where next_at is not null;
