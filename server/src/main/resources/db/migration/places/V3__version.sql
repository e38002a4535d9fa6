create table places.version (
    county char(6) primary key,
    n      bigint  not null
);
comment on table places.version is 'Counts changes of the map, so that every server knows when to read this schema again';
