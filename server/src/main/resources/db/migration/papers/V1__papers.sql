create schema if not exists papers;

create table papers.series (
    county text     not null,
    series text     not null,
    issuer text     not null,
    year   smallint not null,
    last   integer  not null check (last > 0),
    primary key (county, series, issuer, year)
);
comment on table papers.series is 'the last number given in a row of numbers; locked by whoever takes the next until they commit, so that none is left out';
comment on column papers.series.issuer is 'whose row it is, in the word of the module that asks';

create table papers.paper (
    county       text        not null,
    id           uuid        not null,
    kind         text        not null,
    series       text        not null,
    issuer       text        not null,
    year         smallint    not null,
    number       integer     not null check (number > 0),
    printed      text        not null,
    issued_by    text        not null,
    module       text        not null,
    subject      uuid        not null,
    keep         text        not null check (keep in ('SHORT', 'LONG', 'LASTING')),
    last_version integer     not null check (last_version > 0),
    changed_at   timestamptz not null,
    withdrawn    boolean     not null default false,
    primary key (county, id),
    unique (county, series, issuer, year, number)
);
create index papers_of on papers.paper (county, module, subject);
create index papers_by_age on papers.paper (county, keep, changed_at);
comment on table papers.paper is 'papers that were numbered; what stands on them is in their versions';
comment on column papers.paper.kind is 'which template, by its code';
comment on column papers.paper.printed is 'the number as it is printed';
comment on column papers.paper.issued_by is 'the body that issues it, as it is printed';
comment on column papers.paper.module is 'the module that asked for it, which says who may read it';
comment on column papers.paper.subject is 'what it is about, in that module';
comment on column papers.paper.changed_at is 'when the last version was made, or it was withdrawn: it is kept from then on';

create table papers.version (
    county     text        not null,
    paper      uuid        not null,
    version    integer     not null check (version > 0),
    at         timestamptz not null,
    by_person  uuid        not null,
    code_mark  bytea       not null check (length(code_mark) = 32),
    reason     bytea       not null,
    pdf        bytea       not null,
    ofd        bytea       not null,
    docx       bytea       not null,
    masked     bytea       not null,
    pdf_print  bytea       not null check (length(pdf_print) = 32),
    ofd_print  bytea       not null check (length(ofd_print) = 32),
    docx_print bytea       not null check (length(docx_print) = 32),
    primary key (county, paper, version),
    unique (county, code_mark),
    foreign key (county, paper) references papers.paper (county, id) on delete cascade
);
comment on table papers.version is 'a paper as it was written once; the last one holds';
comment on column papers.version.code_mark is 'a keyed mark of the code printed on it; the code is kept nowhere';
comment on column papers.version.reason is 'why it was written anew, or withdrawn; sealed';
comment on column papers.version.pdf is 'PDF/A-2u, sealed';
comment on column papers.version.ofd is 'OFD (GB/T 33190), sealed';
comment on column papers.version.docx is 'DOCX, sealed';
comment on column papers.version.masked is 'the template and its masked fields, for copies; sealed';
comment on column papers.version.pdf_print is 'SHA-256 of the PDF';
comment on column papers.version.ofd_print is 'SHA-256 of the OFD';
comment on column papers.version.docx_print is 'SHA-256 of the DOCX';
