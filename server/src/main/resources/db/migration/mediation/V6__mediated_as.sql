alter table mediation.dispute
    add column mediated_as text not null default 'PEOPLE'
        check (mediated_as in ('PEOPLE', 'JUDICIAL', 'ADMINISTRATIVE', 'JOINT'));
comment on column mediation.dispute.mediated_as is 'As what; whenever it changes every party is asked anew';

alter table mediation.dispute drop constraint dispute_why_over_check;
alter table mediation.dispute add constraint dispute_why_over_check
    check (why_over in ('REFUSED', 'STOPPED', 'FAILED', 'ELSEWHERE'));
