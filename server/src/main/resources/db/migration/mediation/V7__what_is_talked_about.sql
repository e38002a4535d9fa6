-- What is talked about is little, however much has ended: the level's list reads this index alone.
create index disputes_talked_about on mediation.dispute (county, registered_at, id)
    where stage in ('ASKING', 'TALKING');
