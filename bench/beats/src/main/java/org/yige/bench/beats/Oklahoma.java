package org.yige.bench.beats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.BeatPlan;
import org.yige.planner.beats.Beats;
import org.yige.planner.beats.Effort;
import org.yige.planner.beats.Link;
import org.yige.planner.beats.PlanCheck;
import org.yige.planner.beats.Progress;
import org.yige.planner.beats.Standards;
import org.yige.planner.beats.Unit;
import org.yige.planner.beats.Weights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Oklahoma's 77 counties (census of 2010) into five contiguous districts: a real instance with proven answers. Fewest borders
 * cut within half a percent of even: 40. Most even: Oklahoma County has 718,633 people and its smallest neighbour 34,273, so the
 * district that holds it has either 718,633 or at least 752,906; even is 750,270, so no plan's worst district is nearer than
 * 2,636 people. The data is read from outside the repository and never copied into it.
 */
final class Oklahoma {

    private Oklahoma() {}

    static void run() {
        Path file = Path.of(Optional.ofNullable(System.getenv("YIGE_SHARED")).orElse("../shared"), "data/districting/OK_county_2010.json");
        if (!Files.exists(file)) {
            System.out.println("Oklahoma: skipped, no " + file + " (set YIGE_SHARED)");
            return;
        }
        BeatInput input = read(file);
        fewestBorders(input);
        mostEven(input);
    }

    private static void fewestBorders(BeatInput input) {
        var borders = input.with(new Weights(0, 150, 0.005, 0, 1, 0));
        for (int seed = 1; seed <= 5; seed++) {
            long began = System.nanoTime();
            BeatPlan plan = Beats.draw(borders, new Effort(seed, 30_000_000, Duration.ofMinutes(2)), Progress.NONE);
            var of = plan.beatOfUnit();
            long cut = input.links().stream().filter(l -> !of.getOrDefault(l.one(), "").equals(of.get(l.other()))).count();
            System.out.printf("Oklahoma seed %d: %d borders cut (proven least 40), people %s, faults %d, %.1f s%n", seed, cut,
                    people(plan), PlanCheck.faults(input, of).size(), (System.nanoTime() - began) / 1e9);
        }
    }

    private static void mostEven(BeatInput input) {
        var even = input.with(new Weights(1, 0, 0, 0, 0, 0));
        for (int seed = 1; seed <= 5; seed++) {
            long began = System.nanoTime();
            BeatPlan plan = Beats.draw(even, new Effort(seed, 1_000_000, Duration.ofMinutes(2)), Progress.NONE);
            List<Long> people = people(plan);
            System.out.printf("Oklahoma seed %d: furthest from even %d people (proven least 2636), people %s, faults %d, %.1f s%n", seed,
                    Math.round(Math.max(people.getLast() - 750_270.2, 750_270.2 - people.getFirst())), people, PlanCheck.faults(input, plan.beatOfUnit()).size(),
                    (System.nanoTime() - began) / 1e9);
        }
    }

    private static List<Long> people(BeatPlan plan) {
        return plan.beats().stream().map(beat -> beat.share().people()).sorted().toList();
    }

    private static BeatInput read(Path file) {
        JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
        List<Unit> units = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (JsonNode node : root.get("nodes")) {
            String id = node.get("id").asString();
            var place = new Unit.UnitPlace(id, "OK", node.get("C_X").asDouble() * 90, node.get("C_Y").asDouble() * 111);
            units.add(new Unit(id, node.get("NAME10").asString(), place, Unit.UnitKind.COUNTRY,
                    OptionalLong.of(node.get("TOTPOP").asLong()), Optional.empty()));
        }
        for (int one = 0; one < units.size(); one++) {
            for (JsonNode other : root.get("adjacency").get(one)) {
                if (one < other.get("id").asInt()) {
                    links.add(Link.between(units.get(one).id(), other.get("id").asString()));
                }
            }
        }
        var standards = new Standards(750_270, 750_270, 1.5, 0.5, false, OptionalInt.of(5));
        return new BeatInput(units, links, standards, Weights.usual(), List.of(), List.of());
    }
}
