-- What is told to other modules belongs to none of them: the rows stay where they lie, `feed` names them anew.
create schema if not exists feed;
alter table incidents.outbox set schema feed;
alter table incidents.feed_forgotten set schema feed;
