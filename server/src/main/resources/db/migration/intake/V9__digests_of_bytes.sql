-- A digest is of the bytes that were sent. Those of before were not: a sender who tries again after the update is not
-- refused, whatever is sent. Who has had no answer for longer than a month no longer tries.
update intake.report set digest = '' where received_at > now() - interval '40 days';
comment on column intake.report.digest is 'Keyed, of the bytes sent under that key; empty in rows of before: any content';
