create table staff.reach (
    county text not null,
    post   uuid not null,
    phone  text,
    mail   text check (mail ~ '^[^@\s]+@[^@\s]+$' and length(mail) <= 200),
    primary key (county, post)
);
comment on table staff.reach is 'how a post is reached, whoever holds it: a number and an address of the office, nobody''s own';
comment on column staff.reach.phone is 'the number to ring, as it is dialled';
comment on column staff.reach.mail is 'the office''s mail address';
