package org.yige.letters;

import java.util.List;
import java.util.Optional;
import org.yige.deadlines.Limit;
import org.yige.letters.Letter.LetterWay;
import org.yige.mediation.Mediated;
import org.yige.practice.Key;
import org.yige.shared.Label;

/** The {@code letters} section of a practice profile. */
public record LettersPractice(
        @Key("The letters by which a matter goes from one organ to another.")
                List<LetterKind> kinds) {

    public LettersPractice {
        kinds = List.copyOf(kinds);
    }

    /** A kind of letter. */
    public record LetterKind(
            @Key(value = "The letter's code.", code = true) String code,
            @Key("What people read.") Label label,
            @Key("OUT: written here; IN: it comes from another organ.") LetterWay way,
            @Key("Whose matters it is about: mediation or police.") String about,
            @Key("As what the parties are asked anew once it is taken on.") Mediated as,
            @Key("The paper that is written, for those that go out.") Optional<String> paper,
            @Key("Until when it is to be taken on or declined.") Limit answer,
            @Key("The rule of law that gives the mediation its days, if one does.")
                    Optional<String> term,
            @Key("The mediation's days where no rule of law gives them.") Optional<Integer> days,
            @Key("The rules of law it rests on.") List<String> basis) {

        public LetterKind {
            basis = List.copyOf(basis);
        }
    }

    Optional<LetterKind> find(String code) {
        return kinds.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    List<LetterKind> about(String module) {
        return kinds.stream().filter(each -> each.about().equals(module)).toList();
    }
}
