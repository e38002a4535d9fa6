package org.yige;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.siegmar.fastcsv.reader.CsvReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yige.backup.Backup;
import org.yige.shared.For;
import org.yige.shared.Open;

/** The drawing in ARCHITECTURE.md, as a test. Every rule is shown to bite. */
class ArchitectureTest {

    static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.yige");

    /**
     * No modules of the server: a pure library, a client, copies; each with its fence in its pom.
     */
    static final DescribedPredicate<JavaClass> PROGRAMS_APART =
            JavaClass.Predicates.resideInAnyPackage(
                    "org.yige.planner..", "org.yige.replay..", "org.yige.backup..");

    /**
     * Every way Java has of asking the machine what time it is. What takes a clock as its argument
     * does not: it reads the one it is handed.
     */
    static final DescribedPredicate<JavaCall<?>> ASKS_THE_MACHINE_FOR_THE_TIME =
            DescribedPredicate.describe(
                    "ask the machine for the time",
                    call -> {
                        var of = call.getTargetOwner().getFullName();
                        var what = call.getTarget().getName();
                        var handed = call.getTarget().getRawParameterTypes();
                        return (of.startsWith("java.time.")
                                        && what.equals("now")
                                        && handed.stream()
                                                .noneMatch(it -> it.isEquivalentTo(Clock.class)))
                                || (of.equals(Clock.class.getName())
                                        && (what.startsWith("system") || what.startsWith("tick"))
                                        && handed.stream()
                                                .noneMatch(it -> it.isEquivalentTo(Clock.class)))
                                || (of.equals(System.class.getName())
                                        && what.equals("currentTimeMillis"))
                                || (of.equals(Date.class.getName())
                                        && what.equals("<init>")
                                        && handed.isEmpty())
                                || (of.equals(Calendar.class.getName())
                                        && what.equals("getInstance"));
                    });

    static final ArchRule RULES_ARE_PURE =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                    .allowEmptyShould(true);

    /** Broken today: asks a service whether a key is one. Goes when that question moves out. */
    static final String IMPURE_TODAY = "org.yige.intake.IntakeRules";

    static final ArchRule RULES_TAKE_EVERYTHING_BY_ARGUMENT =
            rulesTakeEverythingByArgument(IMPURE_TODAY);

    /** Whoever asks where something is asks `places`; the planner is a program apart. */
    static final ArchRule SHAPES_STAY_IN_PLACES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.yige.places..", "org.yige.planner..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.locationtech.jts..")
                    .allowEmptyShould(true);

    /**
     * Nanoseconds are for measuring how long something took; they tell nobody the time. The two
     * named are where a program starts.
     */
    static final ArchRule TIME_COMES_FROM_OUTSIDE =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Yige.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(Backup.class.getName())
                    .should()
                    .callCodeUnitWhere(ASKS_THE_MACHINE_FOR_THE_TIME)
                    .allowEmptyShould(true);

    static final ArchRule EVENTS_ARE_HEARD_DURABLY =
            noMethods()
                    .should()
                    .beAnnotatedWith(EventListener.class)
                    .orShould()
                    .beAnnotatedWith(TransactionalEventListener.class)
                    .allowEmptyShould(true);

    /** A stream of rows keeps its connection until somebody closes it, and nobody does. */
    static final ArchRule ROWS_ARE_READ_WHOLE =
            noClasses()
                    .should()
                    .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                    .allowEmptyShould(true);

    static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .beMetaAnnotatedWith(For.class)
                    .orShould()
                    .beAnnotatedWith(Open.class)
                    .allowEmptyShould(true);

    /** People's files have one reader and one writer; the programs apart have their own. */
    static final ArchRule ONE_WAY_FOR_FILES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.yige.tables..",
                            "org.yige.planner..",
                            "org.yige.replay..",
                            "org.yige.backup..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "de.siegmar.fastcsv..",
                            "org.dhatim.fastexcel..",
                            "org.apache.commons.compress..")
                    .allowEmptyShould(true);

    /**
     * What rules neither hold nor call: a store, a route, a service, a clock, the machine, luck.
     */
    private static ArchRule rulesTakeEverythingByArgument(String but) {
        return noClasses()
                .that()
                .haveNameMatching(".*Rules(\\$.*)?")
                .and()
                .doNotHaveFullyQualifiedName(but)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*(Store|Api)(\\$.*)?")
                .orShould()
                .dependOnClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Component.class,
                        Clock.class,
                        System.class,
                        SecureRandom.class,
                        ThreadLocalRandom.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .allowEmptyShould(true);
    }

    @Test
    void whatIsImpureTodayStillIs() {
        var it = OURS.that(HasName.Predicates.name(IMPURE_TODAY));
        assertThatThrownBy(() -> rulesTakeEverythingByArgument("").check(it))
                .as("no exception any more: take it off")
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void modulesDependOnlyDownwards() {
        ApplicationModules.of(Yige.class, PROGRAMS_APART).verify();
    }

    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return OFFENDERS.keySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> rulesBite() {
        return OFFENDERS.entrySet().stream()
                .flatMap(rule ->
                        rule.getValue().stream()
                                .map(offender ->
                                        DynamicTest.dynamicTest(
                                                offender.getSimpleName(),
                                                () -> bites(rule.getKey(), offender))));
    }

    @Test
    void theTimeMayBeReadFromAClockOneIsHandedAndMeasuredInNanoseconds() {
        TIME_COMES_FROM_OUTSIDE.check(new ClassFileImporter().importClasses(IsHandedAClock.class));
    }

    private static void bites(ArchRule rule, Class<?> offender) {
        var its = new ClassFileImporter().importClasses(offender);
        assertThatThrownBy(() -> rule.check(its)).isInstanceOf(AssertionError.class);
    }

    static final Map<ArchRule, List<Class<?>>> OFFENDERS =
            Map.of(
                    RULES_ARE_PURE,
                    List.of(ImpureRules.class),
                    RULES_TAKE_EVERYTHING_BY_ARGUMENT,
                    List.of(
                            HoldsAStoreRules.class,
                            HoldsAServiceRules.class,
                            HoldsAClockRules.class,
                            AsksTheMachineRules.class,
                            ThrowsDiceRules.class,
                            DrawsANumberRules.class),
                    SHAPES_STAY_IN_PLACES,
                    List.of(DrawsItself.class),
                    ONE_WAY_FOR_FILES,
                    List.of(ReadsFilesItsOwnWay.class),
                    TIME_COMES_FROM_OUTSIDE,
                    List.of(
                            ReadsTheClock.class,
                            ReadsTheDay.class,
                            ReadsTheDayInAZone.class,
                            ReadsDayAndTime.class,
                            ReadsTheTimeInAZone.class,
                            ReadsTheTimeWithItsOffset.class,
                            ReadsTheYear.class,
                            CountsMilliseconds.class,
                            MakesAClock.class,
                            MakesATickingClock.class,
                            MakesADate.class,
                            TakesACalendar.class),
                    EVENTS_ARE_HEARD_DURABLY,
                    List.of(ForgetsOnCrash.class, ForgetsAfterCommit.class),
                    ROWS_ARE_READ_WHOLE,
                    List.of(KeepsAConnection.class),
                    ENDPOINTS_SAY_WHO_MAY_CALL,
                    List.of(LeavesTheDoorOpen.class));

    static class ImpureRules {
        @Transactional
        void accept() {}
    }

    record HoldsAStoreRules(ShedStore shed) {}

    interface ShedStore {}

    record HoldsAServiceRules(Caretaker caretaker) {}

    @Service
    static class Caretaker {}

    record HoldsAClockRules(Clock clock) {}

    static class AsksTheMachineRules {
        long began() {
            return System.nanoTime();
        }
    }

    static class ThrowsDiceRules {
        Random dice() {
            return new Random();
        }
    }

    static class DrawsANumberRules {
        UUID number() {
            return UUID.randomUUID();
        }
    }

    record DrawsItself(Geometry shape) {}

    static class ReadsTheClock {
        Instant when() {
            return Instant.now();
        }
    }

    static class ReadsTheDay {
        LocalDate when() {
            return LocalDate.now();
        }
    }

    static class ReadsTheDayInAZone {
        LocalDate when() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static class ReadsDayAndTime {
        LocalDateTime when() {
            return LocalDateTime.now();
        }
    }

    static class ReadsTheTimeInAZone {
        ZonedDateTime when() {
            return ZonedDateTime.now();
        }
    }

    static class ReadsTheTimeWithItsOffset {
        OffsetDateTime when() {
            return OffsetDateTime.now();
        }
    }

    static class ReadsTheYear {
        Year when() {
            return Year.now();
        }
    }

    static class CountsMilliseconds {
        long when() {
            return System.currentTimeMillis();
        }
    }

    static class MakesAClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static class MakesATickingClock {
        Clock clock() {
            return Clock.tickSeconds(ZoneOffset.UTC);
        }
    }

    static class MakesADate {
        @SuppressWarnings("JavaUtilDate")
        Date when() {
            return new Date();
        }
    }

    static class TakesACalendar {
        Calendar when() {
            return Calendar.getInstance();
        }
    }

    static class IsHandedAClock {
        LocalDate when(Clock clock) {
            return LocalDate.now(clock);
        }

        long began() {
            return System.nanoTime();
        }
    }

    static class ForgetsAfterCommit {
        @TransactionalEventListener
        void on(String event) {}
    }

    static class ForgetsOnCrash {
        @EventListener
        void on(String event) {}
    }

    static class KeepsAConnection {
        long count(JdbcClient sql) {
            return sql.sql("select 1").query(Integer.class).stream().count();
        }
    }

    static class ReadsFilesItsOwnWay {
        CsvReader.CsvReaderBuilder reader() {
            return CsvReader.builder();
        }
    }

    static class LeavesTheDoorOpen {
        @GetMapping("/api/everything")
        String all() {
            return "";
        }
    }
}
