create index requests_by_age on once.request (county, at);
