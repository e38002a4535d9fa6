-- A line's kind is the code of the module that tells it.
alter table incidents.entry disable trigger only_added_to;
alter table incidents.incident add column passed smallint not null default 0;
comment on column incidents.incident.passed is 'How many limits of its ladder passed';
update incidents.incident incident set passed = counted.passed
  from (select county, incident, count(*) as passed from incidents.entry
         where kind in ('ESCALATED', 'SUPERVISED') and facts ->> 'limit' <> 'supervision'
         group by county, incident) counted
 where counted.county = incident.county and counted.incident = incident.id;

alter table incidents.incident
    add column first_level smallint,
    add column answered_at timestamptz,
    add column arrived_at timestamptz,
    add column first_handled_at timestamptz;
comment on column incidents.incident.first_level is 'The level it was first given to';
comment on column incidents.incident.answered_at is 'When it was first answered';
comment on column incidents.incident.arrived_at is 'When somebody was first on the scene';
comment on column incidents.incident.first_handled_at is 'When it was first handled, or first taken over by another body';
update incidents.incident incident
   set first_level = coalesce(done.level, incident.level), answered_at = done.answered, arrived_at = done.arrived,
       first_handled_at = done.handled
  from (select county, incident,
               min(level) filter (where kind = 'REPORTED') as level,
               min(at) filter (where kind = 'ANSWERED') as answered,
               min(at) filter (where kind = 'ARRIVED') as arrived,
               min(at) filter (where kind in ('HANDLED', 'HANDED_OVER')) as handled
          from incidents.entry group by county, incident) done
 where done.county = incident.county and done.incident = incident.id;
update incidents.incident set first_level = level where first_level is null;
alter table incidents.incident alter column first_level set not null;

update incidents.entry set kind = renamed.code
  from (values ('REPORTED', 'intake.reported'), ('ANSWERED', 'casework.answered'), ('ARRIVED', 'casework.arrived'),
               ('HANDLED', 'casework.handled'), ('PASSED_UP', 'casework.passed-up'),
               ('RETURNED', 'casework.returned'), ('EXTENSION_ASKED', 'casework.extension-asked'),
               ('EXTENSION_GRANTED', 'casework.extension-granted'),
               ('EXTENSION_REFUSED', 'casework.extension-refused'), ('PAUSED', 'casework.paused'),
               ('RESUMED', 'casework.resumed'), ('HANDING_OVER', 'casework.handing-over'),
               ('HANDED_OVER', 'casework.handed-over'), ('HAND_OVER_REFUSED', 'casework.hand-over-refused'),
               ('HELP_ASKED', 'casework.help-asked'), ('NOTED', 'casework.noted'), ('GRADED', 'casework.graded'),
               ('JOINED', 'casework.joined'), ('PARTED', 'casework.parted'), ('REMINDED', 'incidents.reminded'),
               ('ESCALATED', 'incidents.escalated'), ('SUPERVISED', 'incidents.supervised'),
               ('CARD_OPENED', 'supervision.card-opened'), ('CARD_REPLIED', 'supervision.card-replied'),
               ('CARD_SENT_BACK', 'supervision.card-sent-back'), ('CARD_OVERDUE', 'supervision.card-overdue'),
               ('CARD_CLOSED', 'supervision.card-closed'), ('CONFIRMED', 'residents.confirmed'),
               ('OBJECTED', 'residents.objected'), ('RATED', 'residents.rated'), ('ENDED', 'incidents.ended'))
       as renamed (kind, code)
 where entry.kind = renamed.kind;
-- What was tried on a lower level is kept by casework, sealed: here it stood in the open.
create schema if not exists casework;
create table casework.attempt (
    county            char(6)     not null,
    id                uuid        not null,
    incident          uuid        not null,
    level             smallint    not null,
    at                timestamptz not null,
    tried_sealed      bytea,
    why_failed_sealed bytea,
    offers_sealed     bytea,
    plain             jsonb,
    primary key (county, id),
    constraint sealed_or_to_be_sealed check
        ((plain is null) = (tried_sealed is not null and why_failed_sealed is not null and offers_sealed is not null))
);
create index attempts_of_an_incident on casework.attempt (county, incident);
create index attempts_to_be_sealed on casework.attempt (county) where plain is not null;
comment on table casework.attempt is 'What was tried on a level, why it failed, what each side offered: sealed';
comment on column casework.attempt.plain is 'Of an older database, until the next start has sealed it';
insert into casework.attempt (county, id, incident, level, at, plain)
select county, id, incident, coalesce((facts ->> 'fromLevel')::smallint, level), at,
       jsonb_build_object('tried', coalesce(facts ->> 'tried', ''), 'whyFailed', coalesce(facts ->> 'whyFailed', ''),
                          'offers', coalesce(facts ->> 'offers', ''))
  from incidents.entry where kind = 'casework.passed-up' and facts ? 'tried';
update incidents.entry set facts = facts - array['tried', 'whyFailed', 'offers'] where kind = 'casework.passed-up';

alter table incidents.entry enable trigger only_added_to;
comment on column incidents.entry.kind is 'What happened: module.word of the module that tells it';
comment on column incidents.entry.facts is 'What that line knows besides: the components of its record. No free text, nothing personal';
