package org.yige.staff;

import static org.yige.shared.Role.ADMINISTRATOR;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Actor;
import org.yige.shared.For;

@RestController
@RequestMapping("/api/staff/posts")
class EstablishmentApi {

    private final Establishment establishment;
    private final WhoAnswers whoAnswers;
    private final Staff staff;

    EstablishmentApi(Establishment establishment, WhoAnswers whoAnswers, Staff staff) {
        this.establishment = establishment;
        this.whoAnswers = whoAnswers;
        this.staff = staff;
    }

    @PostMapping
    @For(ADMINISTRATOR)
    ResponseEntity<StaffApi.Made> create(Actor actor, @RequestBody PostBody body) {
        var scope = body.scope().orElseGet(() -> whoAnswers.scopeOf(body.duty(), body.scopeCode()));
        var post =
                establishment.create(
                        actor,
                        new NewPost(
                                body.duty(), body.level(), body.title(), scope, body.scopeCode()));
        var id = post.id().value();
        return ResponseEntity.created(URI.create("/api/staff/posts/" + id))
                .body(new StaffApi.Made(id));
    }

    /** Another title for a post, which shows on everything it owns. */
    @PostMapping("/{id}/titles")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Actor actor, @PathVariable UUID id, @RequestBody Title body) {
        establishment.rename(actor, new PostId(id), body.title());
    }

    /** A post is there no more from today on; refused while it has something to do. */
    @PostMapping("/{id}/closure")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID id) {
        establishment.close(actor, new PostId(id));
    }

    /**
     * Gives a post to somebody from a day on. With {@code instead} whoever holds it holds it to the
     * day before, and again after the last day if one is given.
     */
    @PostMapping("/{id}/holdings")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    void appoint(Actor actor, @PathVariable UUID id, @RequestBody NewHolding holding) {
        establishment.appoint(
                actor,
                new PostId(id),
                new PersonId(holding.person()),
                holding.from(),
                holding.to(),
                holding.instead().orElse(false));
    }

    /** Who holds a post today and who will; names masked. */
    @GetMapping("/{id}/holdings")
    @For(ADMINISTRATOR)
    List<HoldingView> holdings(@PathVariable UUID id) {
        return establishment.holdings(new PostId(id)).stream()
                .map(held ->
                        new HoldingView(
                                held.person().value(),
                                staff.maskedName(held.person()).orElse("*"),
                                held.days().from(),
                                held.days().to()))
                .toList();
    }

    /** From a day on nobody holds the post any more, or, of several, one does not. */
    @PostMapping("/{id}/vacancies")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    void vacate(Actor actor, @PathVariable UUID id, @RequestBody Vacancy vacancy) {
        establishment.vacate(
                actor, new PostId(id), vacancy.person().map(PersonId::new), vacancy.from());
    }

    record PostBody(
            String duty, int level, String title, String scopeCode, Optional<Scope> scope) {}

    record Title(String title) {}

    record NewHolding(
            UUID person, LocalDate from, Optional<LocalDate> to, Optional<Boolean> instead) {}

    record Vacancy(Optional<UUID> person, LocalDate from) {}

    record HoldingView(UUID person, String name, LocalDate from, Optional<LocalDate> to) {}
}
