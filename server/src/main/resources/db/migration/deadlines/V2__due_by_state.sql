drop index deadlines.what_is_due;
create index what_is_due
    on deadlines.deadline (county, kind, state, next_at) where next_at is not null;
