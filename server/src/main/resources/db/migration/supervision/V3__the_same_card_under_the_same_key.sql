-- A card sent twice under one key is one card, also when a later one stands on the incident.
alter table supervision.card add column opened_under text;
comment on column supervision.card.opened_under is 'The sender''s key it was opened under; none if it is older than this column';
create unique index one_card_under_a_key on supervision.card (county, opened_under) where opened_under is not null;
