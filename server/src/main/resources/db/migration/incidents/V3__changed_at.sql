-- Who asks what changed since is not answered by walking through timelines.
alter table incidents.incident add column changed_at timestamptz;
comment on column incidents.incident.changed_at is 'When something was last told of it that others than staff may read';
update incidents.incident incident
   set changed_at = greatest(incident.opened_at, (
           select max(entry.at) from incidents.entry entry
            where entry.county = incident.county and entry.incident = incident.id
              and entry.kind not in ('intake.reported', 'incidents.reminded', 'casework.extension-refused',
                                     'casework.help-asked', 'casework.noted', 'supervision.card-replied',
                                     'supervision.card-sent-back', 'supervision.card-overdue', 'supervision.card-closed')));
alter table incidents.incident alter column changed_at set not null;
create index last_changed on incidents.incident (county, changed_at, id);
