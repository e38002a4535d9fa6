package org.yige.units;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.units.PatrolUnit.PatrolKind;

/** The {@code units} section of a practice profile. */
public record UnitsPractice(@Key("What a unit's box holds.") List<KitItem> box) {

    private static final int MOST = 999;

    public UnitsPractice {
        box = List.copyOf(box);
        var codes = new HashSet<String>();
        for (var item : box) {
            if (!codes.add(item.code())) {
                throw new UnfitPractice(Labels.of("units.unfit.item-twice"));
            }
        }
    }

    /** One kind of thing in a box. */
    public record KitItem(
            @Key(value = "The item's code, kept with every line of the box.", code = true)
                    String code,
            @Key("What people call it.") Label label,
            @Key("How many of it a full box has.") int should,
            @Key("Whether work uses it up.") boolean usedUp,
            @Key("The kinds of unit whose box has it.") List<PatrolKind> carriedBy) {

        public KitItem {
            carriedBy = List.copyOf(carriedBy);
            if (!code.matches("[A-Z][A-Z0-9_]{0,29}") || should < 1 || should > MOST) {
                throw new UnfitPractice(Labels.of("units.unfit.item"));
            }
        }
    }

    Optional<KitItem> item(String code) {
        return box.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    List<KitItem> of(PatrolKind kind) {
        return box.stream().filter(each -> each.carriedBy().contains(kind)).toList();
    }
}
