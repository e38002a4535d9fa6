package org.yige.mediation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yige.deadlines.Limit;
import org.yige.incidents.BriefView;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code mediation} section of a practice profile. */
public record MediationPractice(
        @Key("The kinds of dispute, by the Ministry of Justice's statistical list.")
                List<DisputeKind> kinds,
        @Key("How long a level has before the next head is told.") List<LevelTime> levels,
        @Key("What may not be mediated, each with the rule of law that says so.") List<Bar> barred,
        @Key("When the parties are looked in on after an agreement, by the grade of the incident.")
                List<VisitRhythm> visits,
        @Key("For what facts a dispute may turn violent.") DangerPractice danger,
        @Key("The outcome of an incident whose parties came to an agreement.") String settled,
        @Key("The outcome of an incident whose parties did not, and were told where else to go.")
                String failed,
        @Key(
                        "The outcome of an incident whose dispute another organ concluded, as its report says.")
                String elsewhere) {

    public MediationPractice {
        kinds = List.copyOf(kinds);
        levels = List.copyOf(levels);
        barred = List.copyOf(barred);
        visits = List.copyOf(visits);
        if (visits.stream().flatMap(each -> each.after().stream()).anyMatch(day -> day < 1)) {
            throw new UnfitPractice(Labels.of("mediation.unfit.visits"));
        }
        if (kinds.isEmpty()) {
            throw new UnfitPractice(Labels.of("mediation.unfit.no-kinds"));
        }
    }

    /** A kind of dispute. */
    public record DisputeKind(
            @Key(value = "The kind's own code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("Kinds of incident, or groups of them, it is proposed for.") List<String> from,
            @Key("Words it is known by when somebody tells of it.") List<String> words,
            @Key("What it is more closely about, to choose from.") List<Named> about) {

        public DisputeKind {
            from = List.copyOf(from);
            words = List.copyOf(words);
            about = List.copyOf(about);
        }
    }

    /** The time of one level. */
    public record LevelTime(
            @Key(value = "The level's place on the ladder.", code = true) int order,
            @Key("How long it has to mediate.") Limit within) {}

    /** The visits after an agreement about an incident of one grade. */
    public record VisitRhythm(
            @Key(value = "The grade of the incident.", code = true) int grade,
            @Key("So many days after the agreement.") List<Integer> after) {

        public VisitRhythm {
            after = List.copyOf(after);
        }
    }

    /** What may not be mediated. */
    public record Bar(
            @Key(value = "The bar's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("Kinds of incident it always stands for; none named: somebody has to say so.")
                    List<String> kinds,
            @Key("The rule of law that says so.") String basis) {

        public Bar {
            kinds = List.copyOf(kinds);
        }
    }

    /** Whether disputes grow from incidents of this kind. */
    boolean growsFrom(String incidentKind) {
        return kinds.stream().anyMatch(kind -> IncidentsPractice.names(kind.from(), incidentKind));
    }

    /** A kind, or what it is more closely about after a dot. */
    Label causeLabel(String code) {
        int dot = code.indexOf('.');
        return dot < 0
                ? kindLabel(code)
                : find(code.substring(0, dot))
                        .map(kind -> BriefView.label(kind.about(), code.substring(dot + 1)))
                        .orElseGet(() -> Labels.same(code));
    }

    Label kindLabel(String code) {
        return find(code).map(DisputeKind::label).orElseGet(() -> Labels.same(code));
    }

    Optional<DisputeKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    Optional<Bar> findBar(String code) {
        return barred.stream().filter(bar -> bar.code().equals(code)).findFirst();
    }

    /** What keeps an incident of this kind from being mediated at all. */
    Optional<Bar> barOf(String incidentKind) {
        return barred.stream()
                .filter(bar -> IncidentsPractice.names(bar.kinds(), incidentKind))
                .findFirst();
    }

    /** Of a grade nobody named: of the nearest below it, else of the lowest. */
    List<Integer> visitsAfter(int grade) {
        return visits.stream()
                .filter(row -> row.grade() <= grade)
                .max(Comparator.comparingInt(VisitRhythm::grade))
                .or(() -> visits.stream().min(Comparator.comparingInt(VisitRhythm::grade)))
                .map(VisitRhythm::after)
                .orElse(List.of());
    }

    /** The time of a level: its own row's, or that of the nearest row below it. */
    Optional<Limit> within(int level) {
        return levels.stream()
                .filter(row -> row.order() <= level)
                .max(Comparator.comparingInt(LevelTime::order))
                .map(LevelTime::within);
    }
}
