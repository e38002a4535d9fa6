alter table privacy.trail_head add column mac bytea;
comment on column privacy.trail_head.mac is 'HMAC-SM3 over the whole row: who may write the tables cannot move the end or the beginning unseen';
