package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.places.DivisionCode;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.shared.County;

/**
 * Finds posts and people by what stands on the screen: title, duty, town and village, and the part
 * of a name that is not masked.
 */
@Component
class StaffSearch {

    private final StaffReader reader;
    private final StaffPractice practice;
    private final Places places;
    private final Clock clock;

    StaffSearch(StaffReader reader, StaffPractice practice, Places places, Clock clock) {
        this.reader = reader;
        this.practice = practice;
        this.places = places;
        this.clock = clock;
    }

    /** Posts that every one of the words fits, by title, duty, place, code or who holds them. */
    Predicate<Post> posts(String written) {
        var words = words(written);
        var day = today();
        var book = reader.book();
        var names = new PlaceWords(day);
        var now = clock.instant();
        return post -> {
            var texts = Stream.concat(textsOf(post, names), Stream.of(post.scopeCode())).toList();
            return words.stream()
                    .allMatch(word ->
                            texts.stream().anyMatch(text -> text.contains(word))
                                    || book.candidate(post, now).holders().stream()
                                            .anyMatch(holder -> holder.name().startsWith(word)));
        };
    }

    /** People whose shown name or posts every one of the words fits. */
    Set<PersonId> people(String written) {
        var words = words(written);
        var day = today();
        var book = reader.book();
        var names = new PlaceWords(day);
        return book.people()
                .filter(person -> {
                    var texts =
                            book.postsOf(person.id(), day).stream()
                                    .flatMap(post -> textsOf(post, names))
                                    .toList();
                    return words.stream()
                            .allMatch(word ->
                                    person.name().startsWith(word)
                                            || texts.stream()
                                                    .anyMatch(text -> text.contains(word)));
                })
                .map(StaffBook.Person::id)
                .collect(Collectors.toSet());
    }

    /** Where posts are, by the names of town and village, or of station and beat; for one list. */
    Function<Post, Optional<String>> places() {
        return new PlaceWords(today())::of;
    }

    private Stream<String> textsOf(Post post, PlaceWords names) {
        var duty = practice.dutyOf(post).label();
        return Stream.concat(Stream.of(post.title(), duty.zh(), duty.en()), names.of(post).stream())
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String written) {
        return List.of(written.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private LocalDate today() {
        return County.today(clock);
    }

    /** The names of places on a day, each looked up once. */
    private final class PlaceWords {

        private final LocalDate day;
        private final Map<String, Optional<String>> known = new HashMap<>();
        private final Map<Scope, List<Place>> drawn = new HashMap<>();

        PlaceWords(LocalDate day) {
            this.day = day;
        }

        Optional<String> of(Post post) {
            return known.computeIfAbsent(post.scope() + post.scopeCode(), none -> name(post));
        }

        private Optional<String> name(Post post) {
            var code = post.scopeCode();
            return switch (post.scope()) {
                case GRID, VILLAGE ->
                        joined(
                                division(code, Scope.TOWN.digits()),
                                division(code, Scope.VILLAGE.digits()));
                case TOWN -> division(code, Scope.TOWN.digits());
                case COUNTY -> division(code, Scope.COUNTY.digits());
                case STATION -> drawn(Scope.STATION, code);
                case BEAT ->
                        joined(
                                drawn(Scope.STATION, code.substring(0, Scope.STATION.digits())),
                                drawn(Scope.BEAT, code));
            };
        }

        private Optional<String> division(String code, int digits) {
            return places.name(new DivisionCode(code.substring(0, digits)), day);
        }

        private Optional<String> drawn(Scope scope, String code) {
            return drawn
                    .computeIfAbsent(
                            scope,
                            kind ->
                                    kind == Scope.STATION
                                            ? places.stations(day)
                                            : places.beats(day))
                    .stream()
                    .filter(place -> place.code().equals(code))
                    .map(Place::name)
                    .findFirst();
        }

        private static Optional<String> joined(Optional<String> one, Optional<String> other) {
            var both = Stream.of(one, other).flatMap(Optional::stream).toList();
            return both.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", both));
        }
    }
}
