\set lon random(10850000, 10900000)
\set lat random(3720000, 3770000)
\set seed random(1, 2000000000)
begin;
insert into intake.report (county, id, code_mark, incident, home, request_key, digest, channel, received_at, happened_at, kind, words, place, facts, photos)
select '610824', gen_random_uuid(), sha256((random()::text || :seed)::bytea), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()::text, sha256('x'), 'RESIDENT', now(), now(), 'tidy.rubbish', '小区门口的垃圾三天没有人清运，味道很大', '', '{}', '{}';
insert into incidents.incident (county, id, kind, grade, summary, happened_at, opened_at, lon, lat, scene, village, village_name, town_name, grid, beat, owner, owner_title, level, first_level, owner_since, changed_at, state)
select '610824', gen_random_uuid(), 'tidy.rubbish', 1, '小区门口的垃圾三天没有人清运，味道很大', now(), now(), :lon / 100000.0, :lat / 100000.0, 'IN_VILLAGE', '610824100201', '某村', '某镇', '610824100201001', '610824000001001', gen_random_uuid(), '县综治中心', 5, 5, now(), now(), 'WAITING';
insert into incidents.entry (county, id, incident, at, kind, who, title, words, level, facts)
values ('610824', gen_random_uuid(), gen_random_uuid(), now(), 'REPORTED', 'RESIDENT', null, '', 5, '{"channel":"RESIDENT","grade": 1,"to":"县综治中心"}');
insert into feed.fact (county, epoch, topic, subject, village, posts, at, payload)
values ('610824', 1, 'incidents.changed', gen_random_uuid(), '610824100201', '{00000000-0000-0000-0000-000000000000}', now(), '{"happening":"REPORTED","state":"WAITING","kind":"tidy.rubbish","grade": 1,"level": 5,"owner":"00000000-0000-0000-0000-000000000000","reopened": 0,"supervised": false}');
insert into deadlines.deadline (county, id, kind, subject, name, clock, within, from_at, half_at, due_at, state, provisional, next_mark, next_at)
values ('610824', gen_random_uuid(), 'bench', gen_random_uuid(), 'answer', 'REAL', 'PT30M', now(), now() + interval '1 day', now() + interval '2 days', 'OPEN', false, 'HALF', now() + interval '1 day'),
       ('610824', gen_random_uuid(), 'bench', gen_random_uuid(), 'scene', 'REAL', 'PT24H', now(), now() + interval '1 day', now() + interval '2 days', 'OPEN', false, 'HALF', now() + interval '1 day'),
       ('610824', gen_random_uuid(), 'bench', gen_random_uuid(), 'finish', 'REAL', 'P7D', now(), now() + interval '1 day', now() + interval '2 days', 'OPEN', false, 'HALF', now() + interval '1 day');
commit;
