alter table beats.draft add column taken_back_by uuid;
alter table beats.draft add column taken_back_at timestamptz;
alter table beats.draft add column taken_back_from date;
alter table beats.draft add constraint taken_back_by_somebody
    check ((taken_back_by is null) = (taken_back_at is null) and (taken_back_by is null) = (taken_back_from is null));
comment on table beats.draft is 'Plans for the beats of a station: proposed, edited, published from a day on. What is in force is never changed again; before its day a publication can be taken back.';
comment on column beats.draft.taken_back_by is 'The person who last took its publication back.';
comment on column beats.draft.taken_back_at is 'When.';
comment on column beats.draft.taken_back_from is 'The day from which it was to hold.';
