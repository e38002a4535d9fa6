create schema letters;

create table letters.letter (
    county        char(6)     not null,
    id            uuid        not null,
    kind          text        not null,
    module        text        not null,
    subject       uuid        not null,
    incident      uuid        not null,
    division      text        not null,
    way           text        not null check (way in ('OUT', 'IN')),
    organ         text        not null,
    to_post       uuid,
    number        text        not null,
    paper         uuid,
    sent_on       date        not null,
    by_post       uuid        not null,
    by_title      text        not null,
    standing      text        not null check (standing in ('WAITING', 'TAKEN_ON', 'DECLINED', 'REPORTED')),
    answer_due    timestamptz not null,
    answered_at   timestamptz,
    answer_number text,
    words_sealed  bytea,
    term_until    date,
    reported_at   timestamptz,
    report_number text,
    agreed        boolean,
    late          boolean     not null default false,
    written_at    timestamptz not null,
    primary key (county, id),
    constraint out_is_a_paper check ((way = 'OUT') = (paper is not null)),
    constraint answered_says_when check ((standing = 'WAITING') = (answered_at is null)),
    constraint declined_says_why check (standing <> 'DECLINED' or words_sealed is not null),
    constraint reported_says_what check ((standing = 'REPORTED') = (reported_at is not null) and (reported_at is null) = (agreed is null))
);
create index letters_about_a_matter on letters.letter (county, module, subject, written_at);
create unique index one_letter_at_a_time on letters.letter (county, module, subject)
    where standing in ('WAITING', 'TAKEN_ON');
create index letters_that_are_late on letters.letter (county, by_post, answer_due) where late;
create index letters_to_a_post on letters.letter (county, to_post, written_at) where standing in ('WAITING', 'TAKEN_ON');
comment on table letters.letter is 'A matter goes from one organ to another by a letter that is answered.';
comment on column letters.letter.module is 'Whose matter it is about, and who says who may read its papers';
comment on column letters.letter.organ is 'The other organ: whom it went to, or whom it came from';
comment on column letters.letter.to_post is 'Where the other organ is a post of this county';
comment on column letters.letter.number is 'Of our paper, or as it stood on theirs';
comment on column letters.letter.words_sealed is 'Why it was declined, or what came of it';
comment on column letters.letter.term_until is 'Last day of the mediation that was asked for';
comment on column letters.letter.late is 'Its time passed without an answer, or the term without a report';
