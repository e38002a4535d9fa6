-- Which duties there are is the county's to say, in its practice profile; the rows keep their codes.
alter table staff.post drop constraint duty_is_known;
alter table staff.post add constraint duty_is_a_code check (duty ~ '^[A-Z][A-Z0-9_]{1,39}$');
comment on column staff.post.duty is 'Code of a duty: a row of staff.duties in the practice profile';
