package org.yige.beats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yige.beats.Draft.Work;
import org.yige.beats.Settings.Between;
import org.yige.places.BeatCode;
import org.yige.places.StationGround;
import org.yige.planner.beats.Link.Barrier;
import org.yige.planner.beats.Measures;
import org.yige.shared.Decision;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Spot;
import org.yige.staff.Post;
import org.yige.staff.PostId;

/**
 * A draft as it travels.
 *
 * @param state RUNNING, INTERRUPTED (the server stopped in the middle), READY, REFUSED or PUBLISHED
 * @param stale whether villages, grids or beats have changed since it was drawn
 * @param asOf when this was read
 */
record DraftView(
        UUID id,
        int version,
        String state,
        DraftNamed station,
        LocalDate day,
        Instant madeAt,
        Instant asOf,
        boolean stale,
        Settings settings,
        DraftTravel travel,
        Optional<DraftSearch> search,
        Optional<DraftRefusal> refusal,
        Optional<PlanView> plan,
        List<WishView> wishes,
        List<BarrierView> barriers,
        List<DraftAlternative> alternatives,
        int chosen,
        boolean mayDraw,
        boolean mayPublish,
        Optional<LocalDate> publishedFrom,
        boolean mayTakeBack,
        Optional<TakenBackView> takenBack) {

    record DraftNamed(String code, String name) {}

    /**
     * A publication somebody took back.
     *
     * @param by their masked name
     */
    record TakenBackView(LocalDate from, Instant at, String by) {}

    /** Where road times come from: nowhere yet, so straight lines times a factor stand in. */
    record DraftTravel(boolean roadsKnown, double factor, int barriersKnown, Label words) {}

    /** How far the search is: 0 to 1, and the best so far. */
    record DraftSearch(double done, boolean stopping, Optional<Measures> best) {}

    record DraftRefusal(Label words, List<DraftNamed> pieces) {}

    /**
     * The plan.
     *
     * @param gap at most this share of the cost could be saved by any plan
     * @param movedPieces villages and grids whose beat is not the one in force
     * @param leftBehind titles of posts at beats that end
     */
    record PlanView(
            List<BeatView> beats,
            Measures measures,
            double cost,
            double lowerBound,
            double gap,
            Label how,
            List<Label> remarks,
            Plan.PlanRun run,
            int movedPieces,
            long movedPeople,
            List<DraftNamed> ended,
            List<String> leftBehind) {}

    /**
     * One beat.
     *
     * @param estimated of its people, how many somebody put and nobody counted
     */
    record BeatView(
            String code,
            String name,
            boolean added,
            List<String> pieces,
            DraftNamed post,
            long people,
            long estimated,
            double share,
            double deviation,
            Optional<AuxiliaryView> auxiliary,
            List<Label> reasons) {}

    /** The post of a beat's fixed auxiliary. */
    record AuxiliaryView(UUID post, String title) {}

    record WishView(int no, Want want, Label words) {}

    /** What lies between two neighbours, as known when the plan was asked for or marked since. */
    record BarrierView(DraftNamed one, DraftNamed other, Barrier between) {}

    record DraftAlternative(int no, Label leaning, Measures measures) {}

    /**
     * A village, or a grid of a village that is split.
     *
     * @param beside codes of those it touches, whatever lies between
     */
    record PieceView(
            String code,
            String name,
            String village,
            String villageName,
            String townName,
            boolean community,
            OptionalInt people,
            boolean estimated,
            Optional<DraftNamed> today,
            Spot middle,
            List<String> beside) {}

    /** What somebody sees of a draft. */
    static DraftView of(Drafts.Seen seen, Stations stations, Rights rights, Instant asOf) {
        var head = seen.draft().head();
        var drawing = seen.drawing();
        var work = work(seen.draft());
        var barriers = Drafts.barriers(seen.draft());
        return new DraftView(
                head.id(),
                head.version(),
                state(seen),
                new DraftNamed(head.station().value(), drawing.ground().name()),
                head.day(),
                head.madeAt(),
                asOf,
                seen.stale(),
                head.settings(),
                travel(barriers.size()),
                seen.search().map(DraftView::search),
                seen.draft() instanceof Draft.Infeasible(_, var why)
                        ? Optional.of(
                                new DraftRefusal(
                                        why.words(),
                                        why.pieces().stream()
                                                .map(code ->
                                                        new DraftNamed(code, drawing.name(code)))
                                                .toList()))
                        : Optional.empty(),
                work.map(its -> plan(its.plan(), drawing, stations)),
                work.map(its -> wishes(its, drawing)).orElse(List.of()),
                barriers.stream()
                        .map(b ->
                                new BarrierView(
                                        new DraftNamed(b.one(), drawing.name(b.one())),
                                        new DraftNamed(b.other(), drawing.name(b.other())),
                                        b.kind()))
                        .toList(),
                work.map(DraftView::alternatives).orElse(List.of()),
                work.map(Work::chosen).orElse(0),
                rights.draw(),
                rights.publish(),
                seen.draft() instanceof Draft.Published(_, _, var from, _)
                        ? Optional.of(from)
                        : Optional.empty(),
                rights.publish()
                        && seen.draft() instanceof Draft.Published(_, _, var begins, _)
                        && BeatsRules.mayTakeBack(begins, stations.today())
                                instanceof Decision.Yes<?>,
                head.takenBack()
                        .map(one ->
                                new TakenBackView(one.from(), one.at(), stations.name(one.by()))));
    }

    /** What the reader may do with the draft. */
    record Rights(boolean draw, boolean publish) {}

    private static String state(Drafts.Seen seen) {
        return switch (seen.draft()) {
            case Draft.Searching _ -> seen.search().isPresent() ? "RUNNING" : "INTERRUPTED";
            case Draft.Ready _ -> "READY";
            case Draft.Infeasible _ -> "REFUSED";
            case Draft.Published _ -> "PUBLISHED";
        };
    }

    private static Optional<Work> work(Draft draft) {
        return switch (draft) {
            case Draft.Searching _, Draft.Infeasible _ -> Optional.empty();
            case Draft.Ready(_, var work) -> Optional.of(work);
            case Draft.Published(_, var work, _, _) -> Optional.of(work);
        };
    }

    private static DraftTravel travel(int barriers) {
        return new DraftTravel(
                false,
                BeatsRules.ROAD_FACTOR,
                barriers,
                Labels.of("beats.travel", Map.of("barriers", barriers)));
    }

    private static DraftSearch search(Searches.SearchStanding standing) {
        return new DraftSearch(
                standing.soFar().map(soFar -> soFar.done()).orElse(0.0),
                standing.stopping(),
                standing.soFar().map(soFar -> soFar.best()));
    }

    private static PlanView plan(Plan plan, Drawing drawing, Stations stations) {
        var ground = drawing.ground();
        var beatOf = plan.beatOfPiece();
        var moved =
                drawing.pieces().stream()
                        .filter(piece ->
                                piece.today()
                                        .map(BeatCode::value)
                                        .filter(code -> !code.equals(beatOf.get(piece.code())))
                                        .isPresent())
                        .toList();
        var codes = plan.beats().stream().map(Plan.PlannedBeat::code).toList();
        Map<String, Piece> byCode = new HashMap<>();
        drawing.pieces().forEach(piece -> byCode.put(piece.code(), piece));
        return new PlanView(
                plan.beats().stream().map(beat -> beat(beat, drawing, byCode, stations)).toList(),
                plan.measures(),
                plan.cost(),
                plan.lowerBound(),
                plan.gap(),
                plan.how(),
                plan.remarks(),
                plan.run(),
                moved.size(),
                moved.stream().mapToLong(piece -> piece.people().orElse(0)).sum(),
                ground.beats().stream()
                        .filter(beat -> !codes.contains(beat.code().value()))
                        .map(beat -> new DraftNamed(beat.code().value(), beat.name()))
                        .toList(),
                stations.leftBehind(ground, plan).stream().map(Post::title).toList());
    }

    private static BeatView beat(
            Plan.PlannedBeat beat, Drawing drawing, Map<String, Piece> byCode, Stations stations) {
        return new BeatView(
                beat.code(),
                beat.name(),
                beat.added(),
                beat.pieces(),
                new DraftNamed(beat.post(), drawing.name(beat.post())),
                beat.people(),
                beat.pieces().stream()
                        .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                        .filter(Piece::estimated)
                        .mapToLong(piece -> piece.people().orElse(0))
                        .sum(),
                beat.share(),
                beat.deviation(),
                beat.auxiliary()
                        .map(UUID::fromString)
                        .flatMap(id ->
                                stations.post(new PostId(id))
                                        .map(post -> new AuxiliaryView(id, post.title()))),
                beat.reasons());
    }

    private static List<WishView> wishes(Work work, Drawing drawing) {
        return work.wishes().stream()
                .map(one -> new WishView(one.no(), one.want(), words(one.want(), drawing)))
                .toList();
    }

    private static Label words(Want want, Drawing drawing) {
        return switch (want) {
            case Want.Move(var piece, var beat) -> {
                var named = Map.of("piece", drawing.name(piece), "beat", drawing.name(beat));
                yield drawing.isSplit(piece)
                        ? Labels.of("beats.want.move-whole", named)
                        : Labels.of("beats.want.move", named);
            }
            case Want.KeepPieces(var one, var other) ->
                    Labels.of(
                            "beats.want.keep",
                            Map.of("one", drawing.name(one), "other", drawing.name(other)));
            case Want.Pin(var piece) ->
                    Labels.of("beats.want.pin", Map.of("piece", drawing.name(piece)));
            case Want.MarkBetween mark -> words(mark.barrier(), drawing);
        };
    }

    private static Label words(Between barrier, Drawing drawing) {
        var between =
                Map.of("one", drawing.name(barrier.one()), "other", drawing.name(barrier.other()));
        return switch (barrier.kind()) {
            case RIVER -> Labels.of("beats.barrier.river", between);
            case RIDGE -> Labels.of("beats.barrier.ridge", between);
            case OPEN -> Labels.of("beats.barrier.open", between);
            case NONE -> Labels.of("beats.barrier.none", between);
        };
    }

    private static List<DraftAlternative> alternatives(Work work) {
        return IntStream.range(0, work.starts().size())
                .mapToObj(i ->
                        new DraftAlternative(
                                i, work.starts().get(i).leaning(), work.starts().get(i).measures()))
                .toList();
    }

    /** The pieces of a draft, which do not change with it. */
    static List<PieceView> pieces(Drafts.Seen seen) {
        var names = new HashMap<String, String>();
        for (StationGround.GroundBeat beat : seen.drawing().ground().beats()) {
            names.put(beat.code().value(), beat.name());
        }
        var beside = new HashMap<String, List<String>>();
        for (var link : seen.drawing().input().links()) {
            beside.computeIfAbsent(link.one(), _ -> new ArrayList<>()).add(link.other());
            beside.computeIfAbsent(link.other(), _ -> new ArrayList<>()).add(link.one());
        }
        return seen.drawing().pieces().stream()
                .map(piece ->
                        new PieceView(
                                piece.code(),
                                piece.name(),
                                piece.village().code().value(),
                                piece.village().name(),
                                piece.village().townName(),
                                piece.village().community(),
                                piece.people(),
                                piece.estimated(),
                                piece.today()
                                        .map(beat ->
                                                new DraftNamed(
                                                        beat.value(),
                                                        names.getOrDefault(
                                                                beat.value(), beat.value()))),
                                piece.middle(),
                                beside.getOrDefault(piece.code(), List.of())))
                .toList();
    }
}
