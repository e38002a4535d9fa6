-- Lists hold however much has ended. What is open is little: it has indexes of its own, which let go of what ends.
create index still_open on incidents.incident (county, opened_at desc, id desc)
    where joined_into is null and state <> 'ENDED';
create index open_by_time on incidents.incident (county, happened_at)
    where joined_into is null and state in ('WAITING', 'IN_HAND', 'ON_SCENE');

-- What has ended is found by its marks: every two characters of its summary that stand side by side (Chinese has no
-- spaces, and people look for one or two characters), and what lists are narrowed by. A mark that is not of the summary
-- begins with a space, which no word that is looked for does. A town is a mark of its own: the
-- beginning of a mark is found by reading all that begin so. Workers are not woken for it: that takes longer than the
-- question.
create function incidents.marks(summary text, kind text, village text, owner uuid, grade smallint, level smallint)
    returns tsvector language sql immutable cost 1000 as $$
    select array_to_tsvector(
        array(select substr(lower(summary), i, 2) from generate_series(1, length(summary)) as i)
        || array[' kind:' || kind, ' in:' || village, ' in:' || left(village, 9), ' by:' || owner, ' grade:' || grade, ' level:' || level])
$$;
create index ended_by_marks on incidents.incident
    using gin (incidents.marks(summary, kind, village, owner, grade, level)) with (fastupdate = off)
    where joined_into is null and state = 'ENDED';

-- Nothing reads by village alone any more.
drop index incidents.what_is_where;
