-- Pictures that nothing shows are few, and found without looking at the others.
alter table pictures.picture add column unused boolean not null default true;
comment on column pictures.picture.unused is 'Sent, and not yet shown with anything';
update pictures.picture picture set unused = false
 where exists (select from pictures.use use where use.county = picture.county and use.picture = picture.id);
create index unused_pictures on pictures.picture (county, at) where unused;
drop index pictures.photos_by_age;
