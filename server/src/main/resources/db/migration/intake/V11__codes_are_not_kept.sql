-- A case code is its holder's word. Only a keyed mark of it is kept; the program makes the marks of what is here already
-- at its next start, before it answers anybody, and empties the column.
alter table intake.report add column code_mark bytea;
alter table intake.report alter column code drop not null;
alter table intake.report drop constraint report_county_code_key;
create unique index report_of_a_code on intake.report (county, code_mark);
create index codes_of_before on intake.report (county, id) where code is not null;
alter table intake.report add constraint a_code_is_known_by_its_mark check ((code is null) <> (code_mark is null));
comment on column intake.report.code is 'Of a report of before, until the program has made its mark';
comment on column intake.report.code_mark is 'Keyed: tells whether a code is the one this person holds, not what it is';
