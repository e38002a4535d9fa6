-- Agreements and what is owed under them are a module of their own; nothing is copied, the rows stay where they lie.
create schema if not exists agreements;

alter table mediation.agreement drop constraint agreement_county_dispute_fkey;
alter table mediation.news drop constraint news_county_dispute_fkey;

alter table mediation.agreement set schema agreements;
alter table mediation.signature set schema agreements;
alter table mediation.obligation set schema agreements;
alter table mediation.performance set schema agreements;
alter table mediation.news set schema agreements;
