package org.yige.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For tests and benches: three years of a county that never were, written straight into the tables.
 * Most has ended; some thousands are open, some of them late, some given back; one in fifty was
 * joined to another; every one has its report, its timeline and its limits.
 */
public final class InventedYears {

    private final JdbcClient sql;
    private final String county;

    public InventedYears(JdbcClient sql, String county) {
        this.sql = sql;
        this.county = county;
    }

    /** Somebody whose own list is asked for: holds one in five of a village. */
    public record WorkerOfVillage(UUID post, String village) {}

    public boolean none() {
        return sql.sql("select not exists (select from incidents.incident)")
                .query(Boolean.class)
                .single();
    }

    /** How much there is besides, in words. */
    public String rows() {
        return sql.sql(
                        """
                        select format('%s of them open, %s lines, %s limits, %s pictures',
                               (select count(*) from incidents.incident where state <> 'ENDED'),
                               (select count(*) from incidents.entry), (select count(*) from deadlines.deadline),
                               (select count(*) from pictures.picture))
                        """)
                .query(String.class)
                .single();
    }

    /**
     * @param count how many, over three years until now
     */
    public void invent(int count, WorkerOfVillage worker) {
        sql.sql("set synchronous_commit = off").update();
        sql.sql("create table if not exists public.invented as " + INVENTED)
                .param("count", count)
                .param("county", county)
                .param("worker", worker.post())
                .param("village", worker.village())
                .update();
        for (var rows : List.of(INCIDENTS, REPORTS, ENTRIES, LIMITS, PICTURES, USES, CARDS)) {
            sql.sql(rows).param("county", county).update();
        }
        sql.sql("drop table public.invented").update();
        sql.sql("reset synchronous_commit").update();
        for (var table :
                List.of(
                        "incidents.incident",
                        "incidents.entry",
                        "intake.report",
                        "deadlines.deadline",
                        "pictures.picture",
                        "pictures.use",
                        "supervision.card")) {
            sql.sql("vacuum analyze " + table).update();
        }
    }

    /** Ids in the order of time, as the server makes them. */
    private static String id(String at, int table) {
        return "(lpad(to_hex((extract(epoch from %s) * 1000)::bigint), 12, '0') || '7%03d8' || lpad(to_hex(i), 15, '0'))::uuid"
                .formatted(at, table);
    }

    private static final String INVENTED =
            """
            with village as (
                select row_number() over (order by code) - 1 as v, code, name
                  from places.division where county = :county and code like :county || '%' and length(code) = 12
                   and valid_to is null),
            drawn as materialized (
                select i, random() as r, random() as s, (random() ^ 1.5 * (select max(v) from village))::int as v,
                       now() - interval '3 years' * (1 - i::float8 / :count) as opened_at,
                       -- The last days are mostly open, and here and there one is stuck.
                       (i > :count - least(4000, :count / 20) and random() < 0.7) or random() < 0.0005 as open
                  from generate_series(1, :count) as i)
            select *, case when i % 50 = 1 then lag(id) over (order by i) end as kept from (
            select drawn.i, r, s, opened_at, open, village.code as village, village.name as village_name,
            """
                    + id("opened_at", 1)
                    + """
                               as id,
                           case when village.code = :village and i % 5 = 0 then :worker::uuid
                                else md5('post ' || village.code || i % 4)::uuid end as owner,
                           (array['tidy.rubbish', 'street.light', 'dispute.neighbours', 'traffic.parking', 'tidy.noise',
                                  'order.theft', 'street.road', 'service.papers'])[1 + floor(r * r * 8)::int] as kind,
                           (array['小区门口', '学校东墙外', '幸福路十字', '村委会后面', '农贸市场里', '河堤上', '三号楼下', '老街',
                                  '加油站旁', '卫生院对面', '汽车站', '煤场', '羊肉馆前', '桥头', '文化广场', '沟渠边'])[1 + i % 16]
                           || (array['路灯不亮', '垃圾没有人清运', '两家人因为院墙争吵', '货车停在路中间', '半夜施工', '电动车被偷',
                                     '路面塌了一个坑', '井盖不见了', '狗没有拴', '有人丢了身份证', '树枝压着电线', '污水流到路上',
                                     '摊位占了人行道'])[1 + (i / 16) % 13]
                           || '，第' || i || '次' || case when i % 50000 = 7 then '，野猪进村' else '' end as summary
                      from drawn join village on village.v = drawn.v) told
                    """;

    private static final String INCIDENTS =
            """
            insert into incidents.incident
                   (county, id, kind, grade, summary, happened_at, opened_at, lon, lat, scene, village, village_name,
                    town_name, owner, owner_title, level, first_level, owner_since, changed_at, state, outcome, handled_at,
                    object_until, ending, ended_at, returned, late, supervised, reopened, passed, reports, joined_into,
                    answered_at, arrived_at, first_handled_at)
            select :county, id, kind, case when r < 0.02 then 3 when r < 0.2 then 2 else 1 end,
                   summary, opened_at - interval '1 hour' * s, opened_at, 108.6 + r / 2, 37.2 + s / 2, 'IN_VILLAGE', village, village_name, '某镇',
                   owner, '网格员', 1 + (s * 4)::int, 1, opened_at, least(now(), opened_at + interval '5 days' * s),
                   case when not open then 'ENDED' when s < 0.3 then 'WAITING' when s < 0.6 then 'IN_HAND'
                        when s < 0.8 then 'ON_SCENE' else 'HANDLED' end,
                   case when not open or s >= 0.8 then 'FIXED' end,
                   case when not open or s >= 0.8 then least(now(), opened_at + interval '4 days' * s) end,
                   case when open and s >= 0.8 then now() + interval '3 days' end,
                   case when not open then 'TIME_RAN_OUT' end,
                   case when not open then least(now(), opened_at + interval '5 days' * s) end,
                   r < 0.03, open and s < 0.8 and r < 0.3, open and s < 0.8 and r < 0.01, case when r < 0.015 then 1 else 0 end, 0,
                   case when i % 50 = 0 then 2 else 1 end,
                   kept,
                   opened_at + interval '20 minutes' * r, opened_at + interval '2 hours' * r, opened_at + interval '5 days' * s
              from public.invented order by i
            """;

    private static final String REPORTS =
            """
            insert into intake.report
                   (county, id, code_mark, incident, home, request_key, digest, channel, received_at, happened_at, kind, words,
                    place, facts, photos, sender)
            select :county, %s, decode(md5(i::text), 'hex'),
                   coalesce(kept, id),
                   id, 'invented-' || i, '\\x00', 'RESIDENT', opened_at, opened_at, kind, summary, '', '{}', '{}',
                   case when i %% 20 = 0 then 'bench' end
              from public.invented order by i
            """
                    .formatted(id("opened_at", 2));

    private static final String ENTRIES =
            """
            insert into incidents.entry (county, id, incident, at, kind, who, person, title, words, level, facts)
            select :county, %s, id, at, line, case step when 1 then 'RESIDENT' when 4 then 'SYSTEM' else 'STAFF' end,
                   case when step in (2, 3) then owner end, case when step in (2, 3) then '网格员' end, '', 1, facts::jsonb
              from public.invented
              cross join lateral (values
                  (1, opened_at, 'intake.reported', '{"channel": "RESIDENT", "grade": 1, "to": "网格员", "placeUnknown": false}'),
                  (2, opened_at + interval '20 minutes' * r, 'casework.answered', '{}'),
                  (3, opened_at + interval '4 days' * s, 'casework.handled', '{"outcome": "FIXED", "photos": []}'),
                  (4, opened_at + interval '5 days' * s, 'incidents.ended', '{"outcome": "FIXED", "ending": "TIME_RAN_OUT"}'))
                  as line (step, at, line, facts)
             where not open or step <= 2
             order by i, step
            """
                    .formatted(id("opened_at", 3).replace("'7003", "'700' || step || '"));

    private static final String LIMITS =
            """
            insert into deadlines.deadline
                   (county, id, kind, subject, name, clock, within, from_at, half_at, due_at, state, provisional, next_mark,
                    next_at, met_at)
            select :county, %s, 'incident', id, name, 'REAL', 'P7D', opened_at, opened_at, now() + interval '2 days',
                   case when open and step = 3 then 'OPEN' else 'MET' end, false,
                   case when open and step = 3 then 'PASSED' end,
                   case when open and step = 3 then now() + interval '2 days' end,
                   case when open and step = 3 then null else opened_at + interval '1 hour' end
              from public.invented
              cross join lateral (values (1, 'answer'), (2, 'scene'), (3, 'finish')) as named (step, name)
             where i %% 50 <> 1
             order by i
            """
                    .formatted(id("opened_at", 4).replace("'7004", "'701' || step || '"));

    private static final String PICTURES =
            """
            insert into pictures.picture (county, id, request_key, digest, image, width, height, at)
            select :county, %s, 'invented-' || i, '\\x00', '\\xffd8', 640, 480, opened_at
              from public.invented where i %% 5 = 0 order by i
            """
                    .formatted(id("opened_at", 5));

    private static final String USES =
            """
            insert into pictures.use (county, picture, kind, subject)
            select :county, %s, 'intake.report', %s from public.invented where i %% 5 = 0 and i %% 20000 <> 0
            """
                    .formatted(id("opened_at", 5), id("opened_at", 2));

    private static final String CARDS =
            """
            insert into supervision.card
                   (county, id, incident, village, colour, reason, words, opened_by, opened_title, opened_at, post, post_title, state,
                    reply, replied_by, replied_title, replied_at, closing, closed_by, closed_title, closed_at)
            select :county, %s, id, village, 'YELLOW', 'OVERDUE', '请尽快办理', owner, '所长', opened_at, owner, '网格员',
                   case when open then 'OWED' else 'CLOSED' end,
                   case when not open then '已办' end, case when not open then owner end, case when not open then '网格员' end,
                   case when not open then opened_at end, case when not open then '销号' end, case when not open then owner end,
                   case when not open then '所长' end, case when not open then opened_at end
              from public.invented where r < 0.1
            """
                    .formatted(id("opened_at", 6));
}
