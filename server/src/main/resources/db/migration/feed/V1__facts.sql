-- The tables come from intake, with what was told and not yet read.
alter table feed.outbox rename to fact;
alter sequence feed.outbox_seq_seq rename to fact_seq_seq;
alter table feed.fact rename column incident to subject;
alter table feed.fact rename column kind to topic;
alter table feed.fact add column epoch integer not null default 1;
alter table feed.fact alter column epoch drop default;
alter table feed.fact add column posts uuid[] not null default '{}';
update feed.fact
   set payload = payload || jsonb_build_object(
           'happening', case topic when 'HANDING_OVER' then 'casework.handing-over' else topic end),
       posts = array[(payload ->> 'owner')::uuid],
       topic = 'incidents.changed';
alter table feed.fact drop constraint outbox_pkey;
alter table feed.fact add constraint fact_pkey primary key (county, epoch, xid, seq);
alter table feed.fact add constraint topic_names_its_module check (topic ~ '^[a-z0-9]+\.[a-z][a-z-]*$');
comment on table feed.fact is 'What happened, for whoever reads on; written with what it tells of. Read in the order (epoch, xid, seq), below the oldest running transaction.';
comment on column feed.fact.epoch is 'Which cluster counted the transaction';
comment on column feed.fact.topic is 'module.word; says what the payload holds';
comment on column feed.fact.village is 'Where: whoever answers for an area hears of it';
comment on column feed.fact.posts is 'Who hears of it besides: who holds it, who held it until now';
comment on column feed.fact.payload is 'Codes and numbers, nothing personal';

alter table feed.feed_forgotten rename to forgotten;
alter table feed.forgotten add column epoch integer not null default 1;
alter table feed.forgotten alter column epoch drop default;
alter table feed.forgotten drop constraint feed_forgotten_pkey;
alter table feed.forgotten add constraint forgotten_pkey primary key (county, epoch);
comment on table feed.forgotten is 'Up to where each epoch was cleared: who has read less starts anew.';

create table feed.epoch (
    county   char(6)     not null,
    epoch    integer     not null,
    cluster  text        not null,
    began_at timestamptz not null,
    primary key (county, epoch)
);
comment on table feed.epoch is 'Transactions are counted by the cluster: restored into another, the feed goes on in a new epoch.';
comment on column feed.epoch.cluster is 'Its system identifier; empty where it may not be asked, or was not asked yet';
insert into feed.epoch (county, epoch, cluster, began_at)
select county, 1, '', now() from feed.fact
union
select county, 1, '', now() from feed.forgotten;

create table feed.cursor (
    county char(6) not null,
    reader text    not null,
    epoch  integer not null,
    xid    bigint  not null,
    seq    bigint  not null,
    primary key (county, reader)
);
comment on table feed.cursor is 'How far each reader has read.';
