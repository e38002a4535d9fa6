alter table intake.report drop constraint report_channel_check;
alter table intake.report add constraint report_channel_check
    check (channel in ('RESIDENT', 'WALK_IN', 'CALL', 'ROUND', 'HOTLINE', 'BODY'));
