-- Staff work with a number; the codes that residents hold are not theirs to know. Numbers run through; one that a
-- report drew which was not written is left out.
create sequence incidents.number as bigint;
alter table incidents.incident add column number bigint;
update incidents.incident incident
   set number = counted.n
  from (select county, id, row_number() over (order by opened_at, id) as n from incidents.incident) counted
 where counted.county = incident.county and counted.id = incident.id;
select setval('incidents.number', max(number)) from incidents.incident having max(number) is not null;
alter table incidents.incident alter column number set default nextval('incidents.number');
alter table incidents.incident alter column number set not null;
create unique index incident_of_a_number on incidents.incident (county, number);
comment on column incidents.incident.number is 'By which staff name it; drawn when it is opened, never used again';

-- Lines named others by their codes. They name them by their numbers. This one time lines are changed.
alter table incidents.entry disable trigger only_added_to;
update incidents.entry entry
   set facts = entry.facts || named.facts
  from (select line.county, line.incident, line.id, jsonb_object_agg(fact.key, coalesce(other.number::text, '')) as facts
          from incidents.entry line
          cross join lateral jsonb_each_text(line.facts) as fact (key, value)
          left join incidents.incident other on other.county = line.county and other.code = replace(fact.value, '-', '')
         where line.kind in ('casework.joined', 'casework.parted')
           and fact.key in ('into', 'from', 'report') and fact.value is not null
         group by line.county, line.incident, line.id) named
 where named.county = entry.county and named.incident = entry.incident and named.id = entry.id;
alter table incidents.entry enable trigger only_added_to;

alter table incidents.incident drop column code;
