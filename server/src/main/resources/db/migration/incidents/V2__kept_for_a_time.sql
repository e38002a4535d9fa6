-- What is published of how long incidents are kept is carried out: the timeline lets go of lines older than that.
create table incidents.kept_since (
    county char(6) primary key,
    since  timestamptz not null
);
comment on table incidents.kept_since is 'Incidents that ended before this have been kept their published time';

drop trigger only_added_to on incidents.entry;
create trigger only_added_to before update or truncate on incidents.entry
    for each statement execute function incidents.the_timeline_is_only_added_to();

-- A fence against accidents: nothing that is a month old or less goes, whatever is published.
create function incidents.the_timeline_is_kept_its_time() returns trigger language plpgsql as $$
begin
    if old.at < now() - interval '30 days'
       and old.at < (select since from incidents.kept_since kept where kept.county = old.county) then
        return old;
    end if;
    raise exception 'the timeline is only added to';
end $$;
create trigger kept_its_time before delete on incidents.entry
    for each row execute function incidents.the_timeline_is_kept_its_time();

create table incidents.past (
    county      char(6)     not null,
    n           bigint      generated always as identity,
    kind        text        not null,
    grade       smallint    not null,
    happened_at timestamptz not null,
    opened_at   timestamptz not null,
    answered_at timestamptz,
    arrived_at  timestamptz,
    first_handled_at timestamptz,
    handled_at  timestamptz not null,
    ended_at    timestamptz not null,
    village     char(12)    not null,
    grid        char(15),
    beat        char(15),
    first_level smallint    not null,
    level       smallint    not null,
    outcome     text        not null,
    ending      text        not null,
    returned    boolean     not null,
    late        boolean     not null,
    passed      smallint    not null,
    reopened    smallint    not null,
    reports     smallint    not null,
    primary key (county, n)
);
comment on table incidents.past is 'What is left for figures of an incident that was kept its time: no number, no words, nobody.';
comment on column incidents.past.level is 'Of the post that held it at the end';

alter table incidents.incident add column pictures_gone boolean not null default false;
comment on column incidents.incident.pictures_gone is 'Its pictures were kept their time and deleted';
create index ended_incidents on incidents.incident (county, ended_at) where state = 'ENDED' and joined_into is null;
create index ended_with_pictures on incidents.incident (county, ended_at)
    where state = 'ENDED' and joined_into is null and not pictures_gone;
create index joined_incidents on incidents.incident (county, joined_into) where joined_into is not null;
