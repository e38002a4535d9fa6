-- Other systems read through all reports, the newest first.
create index reports_by_time on intake.report (county, received_at desc, home desc);
