create index posted_of_a_request on open311.posted_update (county, request);
