create table intake.feed_forgotten (
    county char(6) not null,
    xid    bigint  not null,
    seq    bigint  not null,
    primary key (county)
);
comment on table intake.feed_forgotten is 'Up to where the outbox was cleared: who has read less starts anew.';

alter table intake.entry add column n bigint generated always as identity;
comment on column intake.entry.n is 'Order of lines written in the same moment';
