-- A card is a paper with a number of its own; numbers run through. Its reply may show pictures.
create sequence supervision.number as bigint;
alter table supervision.card add column number bigint;
update supervision.card card
   set number = counted.n
  from (select county, id, row_number() over (order by opened_at, id) as n from supervision.card) counted
 where card.county = counted.county and card.id = counted.id;
select setval('supervision.number', max(number)) from supervision.card having max(number) is not null;
alter table supervision.card alter column number set default nextval('supervision.number');
alter table supervision.card alter column number set not null;
create unique index card_of_a_number on supervision.card (county, number);
alter table supervision.card add column photos uuid[] not null default '{}';
comment on column supervision.card.number is 'By which people name it; drawn when it is opened, never used again';
comment on column supervision.card.photos is 'Pictures of the reply; those of an earlier one stand on the timeline';
