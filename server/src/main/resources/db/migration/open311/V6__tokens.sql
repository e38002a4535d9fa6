alter table open311.hand_over add column token text;
comment on column open311.hand_over.token is 'What the other body gave instead of its number, to ask for it with';
