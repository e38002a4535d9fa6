create table papers.dossier (
    county    text        not null,
    id        uuid        not null,
    kind      text        not null,
    module    text        not null,
    subject   uuid        not null,
    keep      text        not null check (keep in ('SHORT', 'LONG', 'LASTING')),
    cover     bytea       not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (county, id),
    unique (county, module, subject)
);
create index dossiers_by_age on papers.dossier (county, keep, closed_at) where closed_at is not null;
comment on table papers.dossier is 'what belongs together of one matter';
comment on column papers.dossier.kind is 'which dossier, by its code';
comment on column papers.dossier.module is 'the module whose matter it is, which says who may read it';
comment on column papers.dossier.cover is 'what stands on its cover, line by line; sealed';
comment on column papers.dossier.closed_at is 'when nothing more was put in: it is kept from then on';

create table papers.dossier_item (
    county  text        not null,
    id      uuid        not null,
    dossier uuid        not null,
    item    text        not null,
    paper   uuid,
    put_at  timestamptz not null,
    primary key (county, id),
    unique (county, dossier, paper),
    foreign key (county, dossier) references papers.dossier (county, id) on delete cascade,
    foreign key (county, paper) references papers.paper (county, id)
);
create index items_of on papers.dossier_item (county, dossier, put_at);
create index dossiers_with on papers.dossier_item (county, paper) where paper is not null;
comment on table papers.dossier_item is 'a paper, or a scan of some pages, under one item of a dossier';
comment on column papers.dossier_item.item is 'which item of the dossier, by its code';
comment on column papers.dossier_item.paper is 'the paper, always in its last version; empty for a scan';

create table papers.scan_page (
    county text    not null,
    item   uuid    not null,
    page   integer not null check (page > 0),
    image  bytea   not null,
    primary key (county, item, page),
    foreign key (county, item) references papers.dossier_item (county, id) on delete cascade
);
comment on table papers.scan_page is 'one page of a scan, drawn anew as JPEG';
comment on column papers.scan_page.image is 'JPEG, sealed';
