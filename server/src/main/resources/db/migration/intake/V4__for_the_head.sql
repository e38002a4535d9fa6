-- Few incidents ever need a head: the list of them never walks through the others.
create index for_the_head on intake.incident (county, opened_at, id)
    where joined_into is null and state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER')
          and (late or supervised or returned::int + reopened >= 2);
