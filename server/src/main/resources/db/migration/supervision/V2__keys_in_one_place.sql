-- What was done under a key is remembered in one place for all modules; a key of before stands for any content.
insert into once.request (county, request_key, digest, at)
select county, request_key, '', at from supervision.request
on conflict do nothing;
drop table supervision.request;
