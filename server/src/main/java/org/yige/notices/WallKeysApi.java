package org.yige.notices;

import static org.yige.shared.Role.ADMINISTRATOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Actor;
import org.yige.shared.For;

/** Which screens on walls show what. */
@RestController
@RequestMapping("/api/notices/wall-keys")
class WallKeysApi {

    private final WallKeys keys;

    WallKeysApi(WallKeys keys) {
        this.keys = keys;
    }

    record WallKeyView(
            UUID id,
            String name,
            String area,
            String areaName,
            Instant madeAt,
            Optional<Instant> endedAt) {}

    /** The key is shown this once. */
    record FreshWallKeyView(WallKeyView wall, String key) {}

    record NewWallKey(Optional<String> name, Optional<String> area) {}

    @GetMapping
    @For(ADMINISTRATOR)
    List<WallKeyView> list() {
        return keys.list().stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @For(ADMINISTRATOR)
    FreshWallKeyView make(@RequestBody NewWallKey wanted, Actor who) {
        var fresh = keys.make(wanted.name().orElse(""), wanted.area().orElse(""), who);
        return new FreshWallKeyView(view(fresh.key()), fresh.secret());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @For(ADMINISTRATOR)
    void end(@PathVariable UUID id, Actor who) {
        keys.end(id, who);
    }

    private WallKeyView view(WallKey key) {
        return new WallKeyView(
                key.id(),
                key.name(),
                key.division().value(),
                keys.nameOf(key.division()),
                key.madeAt(),
                key.endedAt());
    }
}
