package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yige.deadlines.Limit;
import org.yige.incidents.Incident.Matter;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsPractice.Grade;
import org.yige.incidents.IncidentsPractice.Kind;
import org.yige.practice.Practices;

/** What is for the police, and what may hurt somebody, is never kept for office hours. */
class NeverWaitsTest {

    private static final List<String> DANGEROUS =
            List.of(
                    "street.manhole",
                    "street.building",
                    "street.supply",
                    "traffic.signal",
                    "fire.wiring",
                    "fire.exit",
                    "fire.gas",
                    "nature.slope",
                    "school.safety");

    @ParameterizedTest
    @ValueSource(strings = {"gaoping", "jingbian", "lingtai", "yuncheng", "zherong"})
    void aMatterForThePoliceRunsDayAndNightAtEveryGradeInEveryCounty(String county) {
        var incidents = new Practices("../practice", county).section(IncidentsPractice.class);
        var police = kinds(incidents).filter(Kind::police).map(Kind::code).toList();
        assertThat(police).contains("order.theft", "order.fraud", "help.missing");
        assertThat(police).allSatisfy(kind -> assertDayAndNight(incidents, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaoping", "jingbian", "lingtai", "yuncheng", "zherong"})
    void whatMayHurtSomebodyRunsDayAndNightAtEveryGradeInEveryCounty(String county) {
        var incidents = new Practices("../practice", county).section(IncidentsPractice.class);
        assertThat(DANGEROUS).allSatisfy(kind -> assertDayAndNight(incidents, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大风后树枝搭在电线上",
                "电线断了垂在路边",
                "路中间没有井盖，用树枝挡着",
                "老墙往外斜，孩子放学从下面过",
                "楼道里有煤气味",
                "学校门口的红绿灯不亮",
                "家里没暖气，老人受不了",
                "坡上塌方了，石头堵着路",
                "有人触电",
                "窨井盖不见了",
                "井盖昨天被人偷走了",
                "下水道口没盖子，孩子差点掉下去",
                "墙体开裂，往下掉砖",
                "电线杆被撞歪了",
                "电线搭在树上，直冒火花",
                "家里煤气好像泄露了",
                "天然气管子有点漏气",
                "楼道里有煤气的味道",
                "暖气停了两天",
                "村里三天没水了",
                "山上往下掉石头，砸到路上",
                "十字路口红绿灯一直没亮",
                "阳台外墙的砖往下掉",
                "有人在电梯里被困",
                "我家老人从早上走丢了",
                "邻居家窗户冒着黑烟",
                "两个孩子在冰面上玩",
                "桥上的护栏断了一截",
                "被野狗咬了一口"
            })
    void wordsOfDangerDoSoWhateverTheKind(String words) {
        for (var kind : List.of("tidy.trees", "other.unclear", "street.road", "order.hazard")) {
            var practices = new Practices("../practice", "jingbian");
            var incidents = practices.section(IncidentsPractice.class);
            var grading =
                    IntakeRules.grade(
                            kind,
                            List.of(),
                            words,
                            incidents,
                            practices.section(IntakePractice.class));
            assertThat(grading.neverWaits()).as(kind).isTrue();
            assertThat(grading.grade()).as(kind).isGreaterThan(1);
            assertThat(limits(incidents.gradeOf(matter(kind, grading.grade(), true))))
                    .allMatch(limit -> limit.clock() == Limit.Clock.REAL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机在车站被偷了", "刚才被人骗了五万块", "楼下有人在打架", "我爸被邻居打了", "路口有人被车撞倒", "有人半夜撬锁"})
    void whoDoesNotKnowWhatToCallAMatterForThePoliceHasItWithThePolice(String words) {
        var practices = new Practices("../practice", "jingbian");
        var grading =
                IntakeRules.grade(
                        "other.unclear",
                        List.of(),
                        words,
                        practices.section(IncidentsPractice.class),
                        practices.section(IntakePractice.class));
        assertThat(grading.grade()).isEqualTo(3);
        assertThat(grading.neverWaits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "路灯不亮",
                "垃圾没人清",
                "井盖旁边乱停车",
                "墙上贴满小广告",
                "想问一下暖气费怎么交",
                "红绿灯路口摆摊",
                "电线杆旁边堆着垃圾，已经好几天没有人来清走，夜里也有人掉东西"
            })
    void whatIsOnlyNearAWordOfDangerWaits(String words) {
        var practices = new Practices("../practice", "jingbian");
        assertThat(
                        IntakeRules.grade(
                                        "other.unclear",
                                        List.of(),
                                        words,
                                        practices.section(IncidentsPractice.class),
                                        practices.section(IntakePractice.class))
                                .neverWaits())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"street.light", "tidy.noise", "dispute.wages", "service.papers"})
    void theRestIsAnsweredInOfficeHours(String kind) {
        var practices = new Practices("../practice", "jingbian");
        var incidents = practices.section(IncidentsPractice.class);
        var grading =
                IntakeRules.grade(
                        kind,
                        List.of(),
                        "电线杆旁边的红绿灯路口，路灯不亮",
                        incidents,
                        practices.section(IntakePractice.class));
        assertThat(grading.neverWaits()).isFalse();
        assertThat(incidents.gradeOf(matter(kind, grading.grade(), false)).answer().clock())
                .isEqualTo(Limit.Clock.WORKING);
    }

    private static void assertDayAndNight(IncidentsPractice incidents, String kind) {
        for (var grade : incidents.grades()) {
            assertThat(limits(incidents.gradeOf(matter(kind, grade.grade(), false))))
                    .as("%s at grade %d", kind, grade.grade())
                    .allMatch(limit -> limit.clock() == Limit.Clock.REAL);
        }
    }

    private static List<Limit> limits(Grade grade) {
        return List.of(grade.answer(), grade.scene(), grade.finish());
    }

    private static Matter matter(String kind, int grade, boolean neverWaits) {
        return new Matter(kind, grade, "", Instant.EPOCH, Instant.EPOCH, neverWaits);
    }

    private static Stream<Kind> kinds(IncidentsPractice incidents) {
        return incidents.kinds().stream().flatMap(group -> group.kinds().stream());
    }
}
