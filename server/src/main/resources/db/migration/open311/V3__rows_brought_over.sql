-- Addresses were sealed under a name no schema has, and reports did not know their sender: the server's next start
-- seals these rows anew and tells intake whose they are.
alter table open311.beside add column brought_over boolean not null default false;
alter table open311.beside alter column brought_over set default true;
create index beside_not_brought_over on open311.beside (county, request) where not brought_over;
comment on column open311.beside.brought_over is 'Sealed under the name of this column, and its report knows its sender';
