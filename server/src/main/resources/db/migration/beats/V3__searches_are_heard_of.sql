alter table beats.draft add column heard_at timestamptz;
alter table beats.draft add column so_far jsonb;
alter table beats.draft add column stop_asked boolean not null default false;
comment on column beats.draft.heard_at is 'When the server that searches last said so, by the database''s own clock; silence of twenty seconds means that it stopped in the middle';
comment on column beats.draft.so_far is 'Where the search stands, for those who ask another server';
comment on column beats.draft.stop_asked is 'Somebody wants the best so far; the server that searches reads it every two seconds';
