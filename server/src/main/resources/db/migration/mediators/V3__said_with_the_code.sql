alter table mediators.voice drop constraint voice_way_check;
alter table mediators.voice add constraint voice_way_check
    check (way in ('IN_PERSON', 'BY_PHONE', 'IN_WRITING', 'BY_CODE'));
