alter table access.account
    add column factor       bytea,
    add column factor_since timestamptz,
    add column factor_step  bigint not null default 0,
    add constraint no_factor_without_a_secret check (factor is not null or factor_since is null);
comment on column access.account.factor is 'Secret of an authenticator (RFC 6238), sealed';
comment on column access.account.factor_since is 'From when a code is asked for; empty while its first code has not been given';
comment on column access.account.factor_step is 'The last thirty seconds whose code was taken: none is taken twice';

create table access.recovery_code (
    county char(6) not null,
    login  text    not null,
    mark   bytea   not null check (length(mark) = 32),
    primary key (county, login, mark),
    foreign key (county, login) references access.account (county, login)
);
comment on table access.recovery_code is 'What opens a login once where the authenticator is lost';
comment on column access.recovery_code.mark is 'HMAC-SM3 of the code, under a key the database does not hold';
