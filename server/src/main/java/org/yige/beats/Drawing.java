package org.yige.beats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yige.beats.Draft.StartPlan;
import org.yige.beats.Draft.Work;
import org.yige.beats.Settings.Between;
import org.yige.beats.Want.Numbered;
import org.yige.places.StationGround;
import org.yige.planner.Bilingual;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.BeatPlan;
import org.yige.planner.beats.Beats;
import org.yige.planner.beats.BeatsRefused;
import org.yige.planner.beats.Effort;
import org.yige.planner.beats.Measures;
import org.yige.planner.beats.PlanCheck;
import org.yige.planner.beats.Progress;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Refused;

/**
 * The planner asked about one ground, and its answers in the station's own codes and names: a new
 * beat gets the next number the station never used.
 */
final class Drawing {

    /** Codes of villages, grids and beats, and what the planner calls a new beat. */
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{12,15}(?!\\d)|new-\\d+");

    /** What a person waits for; on a large map reading and writing take as long again. */
    private static final Effort EDIT = new Effort(1, 400_000, java.time.Duration.ofMillis(200));

    /** No search at all: the plan as it is. */
    private static final Effort NONE = new Effort(1, 1, java.time.Duration.ZERO);

    /** Said when a plan was found that other code, which shares nothing with the search, faults. */
    private static final Label TORN = Labels.of("beats.torn");

    private final StationGround ground;
    private final List<Piece> pieces;
    private final Settings settings;
    private final BeatInput input;
    private final int lastNumber;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Piece> byCode = new HashMap<>();

    /**
     * @param lastNumber the highest number a beat of the station ever had
     */
    Drawing(
            StationGround ground,
            List<Piece> pieces,
            Settings settings,
            BeatInput input,
            int lastNumber) {
        this.settings = settings;
        this.ground = ground;
        this.pieces = pieces;
        this.input = input;
        this.lastNumber = lastNumber;
        ground.beats().forEach(beat -> names.put(beat.code().value(), beat.name()));
        for (var piece : pieces) {
            names.put(piece.village().code().value(), piece.village().name());
            names.put(piece.code(), piece.name());
            byCode.put(piece.code(), piece);
        }
    }

    StationGround ground() {
        return ground;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Settings settings() {
        return settings;
    }

    BeatInput input() {
        return input;
    }

    /** Whether this is a village that is divided by its grids. */
    boolean isSplit(String code) {
        return code.length() == 12 && !byCode.containsKey(code);
    }

    /** The name of a village, grid or beat; of a beat that is not drawn yet, what it will be. */
    String name(String code) {
        var known = names.get(code);
        if (known != null) {
            return known;
        }
        return code.startsWith(ground.station().value()) && code.length() == 15
                ? ground.name().replaceFirst("派出所$", "")
                        + "第"
                        + Integer.parseInt(code.substring(12))
                        + "警格"
                : code;
    }

    /**
     * A search from nothing.
     *
     * @throws BeatsRefused if there can be no plan
     */
    Work propose(Effort effort, Progress progress) {
        BeatPlan found = Beats.propose(input, effort, progress);
        var codes = codes(found.beats().stream().map(BeatPlan.Beat::id).toList(), lastNumber);
        var plan = plan(found, codes, false);
        var starts = new ArrayList<StartPlan>();
        starts.add(new StartPlan(Labels.of("beats.proposal"), plan.measures(), plan.beatOfPiece()));
        for (var other : found.alternatives()) {
            var its = codes(other.beatOfUnit().values().stream().distinct().toList(), lastNumber);
            var beatOf = new TreeMap<String, String>();
            other.beatOfUnit().forEach((piece, id) -> beatOf.put(piece, code(id, its)));
            starts.add(new StartPlan(label(other.leaning(), Map.of()), other.measures(), beatOf));
        }
        return new Work(0, starts, List.of(), 0, plan);
    }

    /**
     * The best plan near what is shown that keeps the wishes.
     *
     * @param shown code of the beat of every piece
     * @param lowerBound proven for the same barriers; empty if they have changed: proven anew
     * @throws BeatsRefused if there is none
     */
    Plan edit(Map<String, String> shown, List<Numbered> wishes, OptionalDouble lowerBound) {
        return edited(shown, wishes, lowerBound, wishes.isEmpty() ? NONE : EDIT);
    }

    /** The plan of just these beats, in which the wishes hold already. */
    Plan again(Map<String, String> shown, List<Numbered> wishes, OptionalDouble lowerBound) {
        return edited(shown, wishes, lowerBound, NONE);
    }

    /** What the planner is asked, with what the wishes say of rivers and ridges. */
    private BeatInput marked(List<Numbered> wishes) {
        return wishes.stream().noneMatch(one -> one.want() instanceof Want.MarkBetween)
                ? input
                : new BeatInput(
                        input.units(),
                        BarrierRules.links(ground, pieces, barriers(wishes)),
                        input.standards(),
                        input.weights(),
                        input.wishes(),
                        input.auxiliaries());
    }

    /** What is known to lie between neighbours, with what the wishes say of it. */
    List<Between> barriers(List<Numbered> wishes) {
        return BarrierRules.with(settings.barriers(), wishes);
    }

    /** Of the wishes before, those without which this one could be kept; none if it never can. */
    List<Integer> against(Map<String, String> shown, List<Numbered> wishes, Numbered added) {
        return wishes.stream()
                .filter(one -> !one.equals(added))
                .filter(one -> canBe(shown, wishes.stream().filter(w -> !w.equals(one)).toList()))
                .map(Numbered::no)
                .toList();
    }

    private boolean canBe(Map<String, String> shown, List<Numbered> wishes) {
        try {
            edited(shown, wishes, OptionalDouble.of(0), NONE);
            return true;
        } catch (BeatsRefused | Refused no) {
            return false;
        }
    }

    private Plan edited(
            Map<String, String> shown,
            List<Numbered> wishes,
            OptionalDouble lowerBound,
            Effort effort) {
        var asked = marked(wishes).asToday(shown).with(BeatsRules.wishes(wishes, pieces));
        BeatPlan found = Beats.edit(asked, lowerBound, effort, Progress.NONE);
        if (!PlanCheck.faults(asked, found.beatOfUnit()).isEmpty()) {
            throw new Refused(
                    BeatsRefusal.WISH_IMPOSSIBLE,
                    Map.of("why", TORN, "pieces", List.of(), "wishes", List.of()));
        }
        int last =
                shown.values().stream()
                        .mapToInt(code -> Integer.parseInt(code.substring(12)))
                        .max()
                        .orElse(0);
        return plan(
                found,
                codes(
                        found.beats().stream().map(BeatPlan.Beat::id).toList(),
                        Math.max(last, lastNumber)),
                true);
    }

    /** A code for every beat: its own if it has one, else the next numbers in order. */
    private Map<String, String> codes(List<String> ids, int after) {
        var fresh =
                ids.stream()
                        .filter(id -> id.startsWith("new-"))
                        .sorted(
                                java.util.Comparator.comparing(
                                        id -> Integer.valueOf(id.substring(4))))
                        .toList();
        if (after + fresh.size() > BeatsRules.BEATS_MOST) {
            throw new Refused(BeatsRefusal.TOO_MANY_BEATS);
        }
        var codes = new HashMap<String, String>();
        for (int i = 0; i < fresh.size(); i++) {
            codes.put(fresh.get(i), "%s%03d".formatted(ground.station().value(), after + 1 + i));
        }
        return codes;
    }

    private static String code(String id, Map<String, String> codes) {
        return codes.getOrDefault(id, id);
    }

    private Plan plan(BeatPlan found, Map<String, String> codes, boolean edited) {
        var beats =
                found.beats().stream()
                        .map(beat -> beat(beat, codes, edited))
                        .sorted(java.util.Comparator.comparing(Plan.PlannedBeat::code))
                        .toList();
        var beatOf = new HashMap<String, String>();
        beats.forEach(beat -> beat.pieces().forEach(piece -> beatOf.put(piece, beat.code())));
        double changed = changed(beatOf);
        var m = found.measures();
        var measures =
                new Measures(
                        m.meanDeviation(),
                        m.meanBeyond(),
                        m.maxDeviation(),
                        m.travel(),
                        m.cutBorder(),
                        changed);
        double cost = measures.cost(input.weights());
        return new Plan(
                beats,
                measures,
                cost,
                Math.min(cost, found.proof().lowerBound()),
                label(found.proof().how(), codes),
                found.remarks().stream().map(words -> label(words, codes)).toList(),
                new Plan.PlanRun(found.run().steps(), found.run().cutShort()));
    }

    private Plan.PlannedBeat beat(BeatPlan.Beat beat, Map<String, String> codes, boolean edited) {
        var code = code(beat.id(), codes);
        boolean added = ground.beats().stream().noneMatch(b -> b.code().value().equals(code));
        var reasons = new ArrayList<Label>();
        beat.reasons().forEach(words -> reasons.add(label(words, codes)));
        if (edited) {
            carriedOn(code, beat.units()).ifPresent(reasons::add);
        }
        return new Plan.PlannedBeat(
                code,
                name(code),
                added,
                beat.units(),
                beat.post(),
                beat.share().people(),
                beat.share().share(),
                beat.share().deviation(),
                beat.auxiliary(),
                reasons);
    }

    private Optional<Label> carriedOn(String code, List<String> members) {
        if (ground.beats().stream().noneMatch(beat -> beat.code().value().equals(code))) {
            return Optional.empty();
        }
        long all = 0;
        long kept = 0;
        for (var member : members) {
            var piece = Optional.ofNullable(byCode.get(member)).orElseThrow();
            int people = piece.people().orElse(0);
            all += people;
            kept +=
                    piece.today().filter(beat -> beat.value().equals(code)).isPresent()
                            ? people
                            : 0;
        }
        long percent = all == 0 ? 100 : Math.round(100.0 * kept / all);
        return Optional.of(
                Labels.of("beats.carries-on", Map.of("beat", name(code), "percent", percent)));
    }

    /** Per cent of residents whose beat is not the one in force; those without one do not count. */
    private double changed(Map<String, String> beatOf) {
        double all = 0;
        double moved = 0;
        for (var piece : pieces) {
            all += piece.people().orElse(0);
            boolean leaves =
                    piece.today()
                            .filter(beat -> !beat.value().equals(beatOf.get(piece.code())))
                            .isPresent();
            moved += leaves ? piece.people().orElse(0) : 0;
        }
        return all == 0 ? 0 : 100 * moved / all;
    }

    /** The planner's sentence with names in place of codes. */
    Label label(Bilingual words, Map<String, String> codes) {
        return new Label(named(words.zh(), codes), named(words.en(), codes));
    }

    private String named(String sentence, Map<String, String> codes) {
        return CODE.matcher(sentence)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(name(code(found.group(), codes))));
    }
}
