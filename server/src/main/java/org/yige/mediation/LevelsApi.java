package org.yige.mediation;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.mediation.LevelList.LevelsView;
import org.yige.shared.Actor;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Page;

/** What each level has before it, for those who mediate and those who answer for them. */
@RestController
@RequestMapping("/api/mediation/levels")
class LevelsApi {

    private final LevelList levels;

    LevelsApi(LevelList levels) {
        this.levels = levels;
    }

    @GetMapping
    @ForWhoWorks
    LevelsView levels(
            Actor who,
            @RequestParam Optional<Integer> level,
            @RequestParam Optional<Integer> limit) {
        return levels.of(level, who, Page.size(limit));
    }
}
