-- Somebody may come to harm meanwhile: the limits run day and night, whatever the grade.
alter table incidents.incident add column never_waits boolean not null default false;
comment on column incidents.incident.never_waits is 'its limits run day and night: by its kind, or by what was said when it was reported';

-- Lists of what is open begin with what is late, then with what is most urgent.
create index open_by_urgency on incidents.incident (county, late desc, grade desc, opened_at desc, id desc)
    where joined_into is null and state <> 'ENDED';
