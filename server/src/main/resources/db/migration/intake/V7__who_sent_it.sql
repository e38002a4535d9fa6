-- Who sent a report is a column: residents choose their keys as they like, and a key proves nothing.
alter table intake.report add column sender text;
comment on column intake.report.sender is 'The other system that sent it, by its code; empty: a person did';

-- Of what is kept already only this is proven: a report of another body that nobody here wrote down came in by wire.
-- Reports of other clients look like a resident's; open311 knows some of them, and says so at its next start.
update intake.report
   set sender = substring(request_key from '^open311/([a-z][a-z0-9-]{1,23})/'),
       request_key = substring(request_key from '^open311/[a-z][a-z0-9-]{1,23}/(.+)$')
 where channel = 'BODY' and taken_by is null and request_key ~ '^open311/[a-z][a-z0-9-]{1,23}/.';

-- Each sender has keys of its own.
alter table intake.report drop constraint report_county_request_key_key;
create unique index one_report_under_a_senders_key on intake.report (county, request_key, coalesce(sender, ''));
create index reports_of_a_sender on intake.report (county, sender, received_at) where sender is not null;
