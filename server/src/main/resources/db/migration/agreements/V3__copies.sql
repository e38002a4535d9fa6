create table agreements.copy (
    county     char(6) not null,
    dispute    uuid    not null,
    n          int     not null check (n >= 1),
    out_of     int     not null,
    party      uuid    not null,
    paper      uuid    not null,
    number     text    not null,
    handed_on  date,
    way        text    check (way in ('BY_HAND', 'FINGERPRINT', 'SEAL', 'ON_SCREEN')),
    by_person  uuid,
    primary key (county, dispute, n),
    foreign key (county, dispute) references agreements.agreement (county, dispute) on delete cascade,
    constraint numbered_within check (n <= out_of),
    constraint handed_over_is_whole check ((handed_on is null) = (way is null) and (way is null) = (by_person is null))
);
comment on table agreements.copy is 'A party''s own copy of an agreement in writing, a paper of its own (人民调解法 29); the committee keeps the last.';
comment on column agreements.copy.way is 'How whoever received it signed for it';
