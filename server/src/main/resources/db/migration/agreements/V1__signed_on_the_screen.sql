-- The tables themselves come from mediation (V3), whose folder comes first.
create table agreements.autograph (
    county       char(6)     not null,
    id           uuid        not null,
    dispute      uuid        not null,
    party        uuid        not null,
    image_sealed bytea       not null,
    at           timestamptz not null,
    primary key (county, id),
    unique (county, dispute, party)
);
comment on table agreements.autograph is 'A signature as it was drawn on a screen, drawn anew as JPEG.';

alter table agreements.agreement add column special text[] not null default '{}';
comment on column agreements.agreement.special is 'Codes of what it touches on that the law treats apart';

alter table agreements.obligation drop constraint obligation_standing_check;
alter table agreements.obligation add constraint obligation_standing_check
    check (standing in ('DUE', 'TOLD', 'DONE', 'BROKEN', 'LET_GO', 'ENDED'));
