-- Who did it is a word; what people read for it is said by the program in the reader's language. Only the name of a
-- post, or of another body, stands in the title.
alter table incidents.entry disable trigger only_added_to;
alter table incidents.entry drop constraint entry_who_check;
alter table incidents.entry alter column title drop not null;
update incidents.entry set who = 'BODY' where who = 'SYSTEM' and title <> '一格';
update incidents.entry set title = null
 where who in ('RESIDENT', 'SYSTEM')
    or who = 'STAFF' and title in ('工作人员', 'RESIDENT', 'WALK_IN', 'CALL', 'ROUND', 'HOTLINE', 'BODY');
alter table incidents.entry
    add constraint who_is_known check (who in ('RESIDENT', 'STAFF', 'SYSTEM', 'BODY')),
    add constraint named_by_title check (
        case who when 'STAFF' then person is not null
                 when 'BODY' then title is not null and person is null and post is null
                 else title is null and person is null and post is null end);
alter table incidents.entry enable trigger only_added_to;
comment on column incidents.entry.who is 'Who did it: whoever reported it, staff, the program by itself, another body';
comment on column incidents.entry.title is 'Title of the post at that moment, or the name of the other body; nothing else';
