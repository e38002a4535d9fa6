package org.yige.units;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.IncidentId;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;
import org.yige.units.BoxLine.BoxReason;
import org.yige.units.BoxLine.CheckWay;
import org.yige.units.Boxes.BoxNow;
import org.yige.units.UnitView.BoxCheckView;
import org.yige.units.UnitView.BoxItemView;

/** The box of a unit over HTTP: for whoever is on it, and who keeps it. */
@RestController
@RequestMapping("/api/units/{unit}/box")
class BoxApi {

    private final Boxes boxes;

    BoxApi(Boxes boxes) {
        this.boxes = boxes;
    }

    record BoxLineView(
            String item,
            BoxReason why,
            Label whyLabel,
            int change,
            Optional<UUID> incident,
            Instant at) {}

    record BoxView(
            UUID unit,
            String name,
            List<BoxItemView> items,
            Optional<BoxCheckView> last,
            List<BoxLineView> lines) {

        static BoxView of(BoxNow box) {
            return new BoxView(
                    box.unit().id(),
                    box.unit().name(),
                    box.items().stream().map(BoxItemView::of).toList(),
                    box.last().map(BoxCheckView::of),
                    box.lines().stream()
                            .map(line ->
                                    new BoxLineView(
                                            line.item(),
                                            line.why(),
                                            line.why().label(),
                                            line.change(),
                                            line.incident(),
                                            line.at()))
                            .toList());
        }
    }

    record CheckBody(Optional<CheckWay> way, Optional<Map<String, Integer>> counts) {}

    /** A count that is none is not counted. */
    private static Map<String, Integer> counts(Map<String, Integer> told) {
        return told.entrySet().stream()
                .filter(each -> Objects.nonNull(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    record UseBody(Optional<UUID> incident, Optional<String> item, Optional<Integer> count) {}

    record RefillBody(Optional<String> item, Optional<Integer> count) {}

    @GetMapping
    @ForAllButAuditors
    BoxView box(Actor actor, @PathVariable UUID unit) {
        return BoxView.of(boxes.box(actor, unit));
    }

    /** Taken over, or handed back, everything counted. */
    @PostMapping("/checks")
    @ForAllButAuditors
    @ResponseStatus(HttpStatus.CREATED)
    BoxView check(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable UUID unit,
            @RequestBody CheckBody body) {
        return BoxView.of(
                boxes.check(
                        actor,
                        key,
                        unit,
                        body.way().orElseThrow(() -> missing("way")),
                        counts(body.counts().orElseThrow(() -> missing("counts")))));
    }

    @PostMapping("/uses")
    @ForAllButAuditors
    @ResponseStatus(HttpStatus.CREATED)
    BoxView used(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable UUID unit,
            @RequestBody UseBody body) {
        return BoxView.of(
                boxes.used(
                        actor,
                        key,
                        unit,
                        new IncidentId(body.incident().orElseThrow(() -> missing("incident"))),
                        body.item().orElseThrow(() -> missing("item")),
                        body.count().orElse(1)));
    }

    @PostMapping("/refills")
    @ForAllButAuditors
    @ResponseStatus(HttpStatus.CREATED)
    BoxView refilled(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable UUID unit,
            @RequestBody RefillBody body) {
        return BoxView.of(
                boxes.refilled(
                        actor,
                        key,
                        unit,
                        body.item().orElseThrow(() -> missing("item")),
                        body.count().orElse(1)));
    }
}
