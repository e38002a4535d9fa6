-- The division that answers for it has its own length: twelve digits a village, six the county.
alter table supervision.card alter column village type text;
update supervision.card set village = county where village = county || '000000';
comment on column supervision.card.village is
    'Of the incident when the card was opened: whose area it is read in. Twelve digits, or the county''s six';
