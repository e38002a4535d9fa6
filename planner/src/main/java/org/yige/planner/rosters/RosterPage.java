package org.yige.planner.rosters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.StationRules;

/**
 * Draws a proposal as one page that needs nothing else: the month as a picture, then goals,
 * fairness and refusals.
 */
public final class RosterPage {

    private static final String[] COLOURS = {
        "#f6c453", "#7cc4a4", "#4b6cb7", "#d9837b", "#a78bca", "#8fb5d9"
    };
    private static final int CELL = 26;
    private static final int LINE = 22;
    private static final int NAMES = 96;

    private final Proposal proposal;
    private final RosterStation station;
    private final Explanations explanations;
    private final Map<String, Integer> colour = new HashMap<>();
    private final StringBuilder html = new StringBuilder();

    private RosterPage(Proposal proposal) {
        this.proposal = proposal;
        this.station = proposal.station();
        this.explanations = new Explanations(station, proposal.roster());
        station.setup()
                .shifts()
                .forEach(shift -> colour.put(shift.id(), colour.size() % COLOURS.length));
    }

    /** The page as HTML with the picture as SVG inside. */
    public static String draw(Proposal proposal) {
        return new RosterPage(proposal).page();
    }

    private String page() {
        html.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
                .append(safe(station.name()))
                .append(" 排班建议 / roster proposal</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>");
        head();
        legend();
        picture();
        openSeats();
        goals();
        fairness();
        wishes();
        return html.append("</main></body></html>\n").toString();
    }

    private void head() {
        var period = station.period();
        html.append("<h1>")
                .append(safe(station.name()))
                .append("</h1><p class=\"lead\">")
                .append(period.start())
                .append(" – ")
                .append(period.date(period.days() - 1))
                .append(" · 建议稿，未发布 <span lang=\"en\">proposal, not published</span></p>");
        html.append("<p>")
                .append(proposal.roster().duties().size())
                .append(" 班 · ")
                .append(station.staffing().people().size())
                .append(" 人 · 代价 ")
                .append(proposal.cost())
                .append(" 点，任何方案不低于 ")
                .append(proposal.bound())
                .append(
                        " <span lang=\"en\">duties, people, points; no complete roster costs less than the second figure</span></p>");
    }

    private void legend() {
        html.append("<p class=\"legend\">");
        for (var shift : station.setup().shifts()) {
            html.append("<span><i style=\"background:")
                    .append(COLOURS[colour.getOrDefault(shift.id(), 0)])
                    .append("\"></i>")
                    .append(safe(shift.id() + " " + shift.name()))
                    .append(' ')
                    .append(clock(shift.startMinute()))
                    .append("–")
                    .append(clock((shift.startMinute() + shift.minutes()) % 1440))
                    .append("</span>");
        }
        html.append(
                "<span><i class=\"c\"></i>社区 / community</span><span><i class=\"l\"></i>请假 / leave</span></p>");
    }

    private void picture() {
        var days = station.period().days();
        var people = station.staffing().people();
        var width = NAMES + days * CELL + 8;
        var height = 34 + people.size() * LINE;
        html.append(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"排班图 / roster\"><svg width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" role=\"img\" aria-label=\"排班图 / roster\">");
        for (int day = 0; day < days; day++) {
            var x = NAMES + day * CELL;
            var free = station.period().weekend(day) || station.period().holiday(day);
            if (free) {
                html.append("<rect x=\"")
                        .append(x)
                        .append("\" y=\"0\" width=\"")
                        .append(CELL)
                        .append("\" height=\"")
                        .append(height)
                        .append("\" fill=\"")
                        .append(station.period().holiday(day) ? "#fbe3e0" : "#f1f1ee")
                        .append("\"/>");
            }
            html.append("<text x=\"")
                    .append(x + CELL / 2)
                    .append("\" y=\"18\" class=\"d\">")
                    .append(station.period().date(day).getDayOfMonth())
                    .append("</text>");
        }
        for (int index = 0; index < people.size(); index++) {
            line(people.get(index), index);
        }
        html.append("</svg></div>");
    }

    private void line(RosterPerson person, int index) {
        var y = 28 + index * LINE;
        var mark =
                person.kind() == RosterPerson.PersonKind.POLICE
                        ? person.mayLead() ? "★" : "●"
                        : "○";
        html.append("<text x=\"2\" y=\"")
                .append(y + 15)
                .append("\" class=\"n\">")
                .append(mark)
                .append(' ')
                .append(safe(shorten(person.name())))
                .append("</text>");
        var outside = new java.util.HashSet<java.time.LocalDate>();
        proposal.roster().communityDays().stream()
                .filter(day -> day.person().equals(person.id()))
                .forEach(day -> outside.add(day.date()));
        for (int day = 0; day < station.period().days(); day++) {
            var date = station.period().date(day);
            var x = NAMES + day * CELL;
            var duty = proposal.roster().findDuty(person.id(), date);
            if (duty.isPresent()) {
                var why = explanations.duty(duty.get());
                cell(
                        x,
                        y,
                        COLOURS[colour.getOrDefault(duty.get().shift(), 0)],
                        duty.get().shift(),
                        person.name()
                                + " "
                                + date
                                + " "
                                + duty.get().post()
                                + "\n"
                                + why.zh()
                                + "\n"
                                + why.en());
            } else if (outside.contains(date)) {
                cell(x, y, "#dfeedd", "社", person.name() + " " + date + " 社区 / community");
            } else if (station.findLeave(person.id(), day).isPresent()) {
                cell(x, y, "#cfcfca", "假", person.name() + " " + date + " 请假 / leave");
            }
        }
    }

    private void cell(int x, int y, String fill, String text, String title) {
        html.append("<g><title>")
                .append(safe(title))
                .append("</title><rect x=\"")
                .append(x + 1)
                .append("\" y=\"")
                .append(y + 1)
                .append("\" width=\"")
                .append(CELL - 2)
                .append("\" height=\"")
                .append(LINE - 2)
                .append("\" rx=\"3\" fill=\"")
                .append(fill)
                .append("\"/><text x=\"")
                .append(x + CELL / 2)
                .append("\" y=\"")
                .append(y + 15)
                .append("\" class=\"s")
                .append(fill.equals("#4b6cb7") ? " w" : "")
                .append("\">")
                .append(safe(text))
                .append("</text></g>");
    }

    private void openSeats() {
        if (proposal.complete()) {
            return;
        }
        html.append("<h2>空缺 <span lang=\"en\">Open seats</span></h2><ul>");
        for (var seat : proposal.open()) {
            html.append("<li>")
                    .append(station.period().date(seat.day()))
                    .append(' ')
                    .append(safe(seat.shift() + " " + seat.post()))
                    .append(" #")
                    .append(seat.seat() + 1)
                    .append("</li>");
        }
        html.append("</ul>");
        Shortage.find(station)
                .ifPresent(proof -> {
                    html.append("<p class=\"bad\">")
                            .append(safe(proof.words().zh()))
                            .append("<br><span lang=\"en\">")
                            .append(safe(proof.words().en()))
                            .append(
                                    "</span></p><p>以下规定不能同时成立 <span lang=\"en\">These cannot all hold</span></p><ul>");
                    proof.rules()
                            .forEach(rule ->
                                    html.append("<li>")
                                            .append(safe(rule.words().both()))
                                            .append("</li>"));
                    html.append("</ul>");
                });
    }

    private void goals() {
        html.append(
                "<h2>目标 <span lang=\"en\">Goals</span></h2><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"目标 / goals\"><table><tr><th>目标 / goal</th><th>要求 / wanted</th><th>计划 / planned</th><th></th></tr>");
        for (var line : GoalReport.of(proposal)) {
            html.append("<tr><td>")
                    .append(safe(line.goal().zh()))
                    .append("<br><span lang=\"en\">")
                    .append(safe(line.goal().en()))
                    .append("</span></td><td>")
                    .append(safe(line.wanted()))
                    .append("</td><td>")
                    .append(safe(line.planned()))
                    .append("</td><td>")
                    .append(line.met() ? "达到 / met" : "<b>未达到 / not met</b>")
                    .append("</td></tr>");
        }
        html.append("</table></div>");
    }

    private void fairness() {
        html.append(
                        "<h2>公平 <span lang=\"en\">Fairness: duties now, and against the even share of peers with earlier months counted</span></h2>")
                .append(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"公平 / fairness\"><table><tr><th>姓名 / name</th><th>夜班 / nights</th><th>周末 / weekends</th><th>节假日 / holidays</th></tr>");
        var shares = new Fairness(station).shares(proposal.roster());
        var people = station.staffing().people();
        for (int index = 0; index < people.size(); index++) {
            html.append("<tr><td>").append(safe(people.get(index).name())).append("</td>");
            for (int burden = 0; burden < Fairness.Burden.values().length; burden++) {
                var share = shares.get(burden * people.size() + index);
                html.append("<td>")
                        .append(share.now())
                        .append(" <small>")
                        .append(Explanations.signed(share.overEven()))
                        .append("</small></td>");
            }
            html.append("</tr>");
        }
        html.append("</table></div>");
    }

    private void wishes() {
        html.append("<h2>未满足的意愿 <span lang=\"en\">Wishes not granted</span></h2><ul>");
        var unmet = explanations.unmet();
        for (var each : unmet) {
            var wish = each.wish();
            var name =
                    station.findPerson(wish.person()).map(RosterPerson::name).orElse(wish.person());
            html.append("<li>")
                    .append(
                            safe(
                                    name
                                            + " "
                                            + wish.date()
                                            + " "
                                            + wish.shift()
                                            + (wish.wants() ? " 上 / on" : " 休 / off")))
                    .append("：")
                    .append(safe(each.words().zh()))
                    .append("<br><span lang=\"en\">")
                    .append(safe(each.words().en()))
                    .append("</span></li>");
        }
        html.append(unmet.isEmpty() ? "<li>无 / none</li>" : "").append("</ul>");
        for (var words : StationRules.contradictions(station)) {
            html.append("<p class=\"bad\">")
                    .append(safe(words.zh()))
                    .append("<br><span lang=\"en\">")
                    .append(safe(words.en()))
                    .append("</span></p>");
        }
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static String shorten(String name) {
        return name.codePointCount(0, name.length()) > 7
                ? name.substring(0, name.offsetByCodePoints(0, 6)) + "…"
                : name;
    }

    static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String STYLE =
            """
            body{margin:0;font:15px/1.6 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#222;background:#fafaf7}
            main{max-width:1180px;margin:0 auto;padding:16px}
            h1{font-size:22px;margin:8px 0 0}h2{font-size:17px;margin:28px 0 8px}
            [lang=en]{color:#666;font-size:.85em;font-weight:400}
            .lead{margin:0;color:#444}.scroll{overflow-x:auto;background:#fff;border:1px solid #e2e2dc;border-radius:6px}
            .legend span{display:inline-flex;align-items:center;margin-right:14px;white-space:nowrap}
            .legend i{width:14px;height:14px;border-radius:3px;margin-right:5px}.legend .c{background:#dfeedd}.legend .l{background:#cfcfca}
            svg text{font-size:12px}.d,.s{text-anchor:middle}.s{fill:#222}.w{fill:#fff}.d{fill:#555}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 10px;border-bottom:1px solid #eee;vertical-align:top}
            small{color:#666}.bad{border-left:4px solid #b3402e;padding:2px 10px;background:#fdf1ee}li{margin:3px 0}
            """;
}
