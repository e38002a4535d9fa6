package org.yige.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.Vocabulary;
import org.yige.incidents.Vocabulary.GradeView;
import org.yige.incidents.Vocabulary.KindView;
import org.yige.incidents.Vocabulary.LevelView;
import org.yige.incidents.Vocabulary.OutcomeView;
import org.yige.shared.County;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;

/** What those who work on incidents choose from. */
@RestController
@RequestMapping("/api/incidents/vocabulary")
class VocabularyApi {

    private final Vocabulary vocabulary;
    private final CaseworkPractice practice;
    private final Clock clock;

    VocabularyApi(Vocabulary vocabulary, CaseworkPractice practice, Clock clock) {
        this.vocabulary = vocabulary;
        this.practice = practice;
        this.clock = clock;
    }

    record ReceiverView(String code, Label label) {}

    record VocabularyView(
            List<Named> states,
            List<GradeView> grades,
            List<LevelView> levels,
            List<KindView> kinds,
            List<OutcomeView> outcomes,
            List<Named> returnReasons,
            List<Named> refusalReasons,
            List<Named> extensionReasons,
            List<Named> pauseReasons,
            List<ReceiverView> receivers) {}

    @GetMapping
    @ForAllButAuditors
    VocabularyView vocabulary() {
        return new VocabularyView(
                vocabulary.states(),
                vocabulary.grades(),
                vocabulary.levels(),
                vocabulary.kinds(),
                vocabulary.outcomes(County.today(clock)),
                practice.returnReasons(),
                practice.handOverReasons(),
                practice.extensionReasons(),
                vocabulary.pauseReasons(),
                practice.receivers().stream()
                        .map(receiver -> new ReceiverView(receiver.code(), receiver.label()))
                        .toList());
    }
}
