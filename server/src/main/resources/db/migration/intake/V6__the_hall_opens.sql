-- What intake kept for everybody gets schemas of its own; nothing is copied, the rows stay where they lie.
create schema if not exists incidents;
create schema if not exists once;
create schema if not exists pictures;
create schema if not exists residents;

alter table intake.incident set schema incidents;
alter table intake.entry set schema incidents;
alter function intake.the_timeline_is_only_added_to() set schema incidents;
alter table intake.outbox set schema incidents;
alter table intake.feed_forgotten set schema incidents;
alter table intake.request set schema once;
alter table intake.photo set schema pictures;
alter table pictures.photo rename to picture;
alter table intake.rating set schema residents;

-- How many reports tell of an incident stands with it: lists need not count.
alter table incidents.incident add column reports smallint not null default 1;
update incidents.incident incident
   set reports = counted.reports
  from (select county, incident, count(*) as reports from intake.report group by county, incident having count(*) <> 1) counted
 where counted.county = incident.county and counted.incident = incident.id;
comment on column incidents.incident.reports is 'How many reports tell of it';
create index report_of_a_home on intake.report (county, home);

-- Who uses a picture is a table: nobody walks through timelines to find out.
create table pictures.use (
    county  char(6) not null,
    picture uuid    not null,
    kind    text    not null,
    subject uuid    not null,
    primary key (county, picture, kind, subject)
);
create index pictures_of_a_subject on pictures.use (county, subject);
comment on table pictures.use is 'What a picture is shown with: it is kept as long as that is, and seen by who may see that.';
insert into pictures.use (county, picture, kind, subject)
select county, unnest(photos), 'intake.report', id from intake.report where photos <> '{}'
on conflict do nothing;
insert into pictures.use (county, picture, kind, subject)
select entry.county, photo.id::uuid, 'incidents.result', entry.incident
  from incidents.entry
  cross join lateral jsonb_array_elements_text(coalesce(entry.facts -> 'photos', '[]')) as photo (id)
 where entry.kind = 'HANDLED'
on conflict do nothing;
drop index intake.reports_with_photos;
