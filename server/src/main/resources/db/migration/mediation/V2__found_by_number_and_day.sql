-- Whether both sides are at odds again is asked of every settled dispute of a span.
create index parties_by_number on mediation.party (county, phone_mark) where phone_mark is not null;
create index disputes_by_day on mediation.dispute (county, registered_at);
