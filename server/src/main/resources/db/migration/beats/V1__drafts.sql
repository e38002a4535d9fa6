create schema if not exists beats;

create table beats.draft (
    county         char(6)     not null,
    id             uuid        not null,
    station        text        not null check (station ~ '^[1-9][0-9]{11}$'),
    version        int         not null check (version >= 1),
    state          text        not null check (state in ('RUNNING', 'READY', 'REFUSED', 'PUBLISHED')),
    made_by        uuid        not null,
    made_at        timestamptz not null,
    day            date        not null,
    settings       jsonb       not null,
    mark           text        not null,
    work           jsonb,
    words          jsonb,
    published_from date,
    published_at   timestamptz,
    primary key (county, id),
    constraint ready_has_a_plan check ((state in ('READY', 'PUBLISHED')) = (work is not null)),
    constraint refused_says_why check ((state = 'REFUSED') = (words is not null)),
    constraint published_from_a_day check ((state = 'PUBLISHED') = (published_from is not null and published_at is not null))
);
create index draft_by_station on beats.draft (county, station, made_at);
comment on table beats.draft is 'Plans for the beats of a station: proposed, edited, published from a day on. What was published is never changed again.';
comment on column beats.draft.version is 'Goes up with every change; a change made on an older one is refused.';
comment on column beats.draft.made_by is 'The person who asked for it.';
comment on column beats.draft.day is 'The day whose villages, grids and beats it was drawn on.';
comment on column beats.draft.settings is 'Seed, weights, limits, estimated people, barriers: with the ground all that the plan depends on.';
comment on column beats.draft.mark is 'Of the ground it was drawn on; another mark today means that places have changed since.';
comment on column beats.draft.work is 'The plan, what it began from, its alternatives and the wishes.';
comment on column beats.draft.words is 'Why no plan could be made, in both languages, and the villages at fault.';
comment on column beats.draft.published_from is 'First day on which it holds.';
