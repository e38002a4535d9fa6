-- Stopping the clock for longer than an extension needs a head's yes; what waits for one stands on the head's list.
alter table incidents.incident add column pause_asked text;
comment on column incidents.incident.pause_asked is 'The reason for which its owner wants its clock stopped, until a head says yes or no';
drop index incidents.for_the_head;
create index for_the_head on incidents.incident (county, opened_at, id)
    where joined_into is null and state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER')
          and (late or supervised or returned::int + reopened >= 2 or extension = 'ASKED' or pause_asked is not null);
