package org.yige.staff;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.yige.places.StationCode;
import org.yige.shared.County;
import org.yige.shared.Decision;
import org.yige.shared.PhoneNumber;

/** What a person, a post and a number must look like. */
final class StaffRules {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LONGEST_NAME = 40;

    private StaffRules() {}

    /**
     * A name in one form: no spaces around, letters of any script, a middle dot or a space between
     * parts. Rare characters may still be written in the area for private use.
     */
    static Decision<String> name(String written) {
        var name = written.strip().replaceAll("[•・‧∙]", "·");
        boolean fits =
                name.codePointCount(0, name.length()) <= LONGEST_NAME
                        // The last row of a table is a sum, and nobody is called 12.
                        && name.matches(".*[\\p{L}\\p{Co}].*")
                        && name.matches(
                                "[\\p{L}\\p{M}\\p{N}\\p{Co}]+([·' .-]+[\\p{L}\\p{M}\\p{N}\\p{Co}]+)*");
        return fits ? yes(name) : no(StaffRefusal.NOT_A_NAME);
    }

    /** A telephone number in its one form; that of a service is nobody's own. */
    static Decision<String> phone(String written) {
        return PhoneNumber.find(written)
                .filter(number -> !number.isShort())
                .map(number -> yes(number.digits()))
                .orElseGet(() -> no(StaffRefusal.NOT_A_PHONE));
    }

    /** The number of an office, which may be a short one of its own exchange. */
    static Decision<String> dutyPhone(String written) {
        var digits = written.strip();
        return digits.matches("\\d{3,6}")
                ? yes(digits)
                : PhoneNumber.find(written)
                        .map(number -> yes(number.digits()))
                        .orElseGet(() -> no(StaffRefusal.NOT_A_PHONE));
    }

    /**
     * A citizen's identity number in one form (GB 11643): eighteen characters with the check
     * character right and a date of birth that exists and is not after {@code today}. The first six
     * digits are not judged: codes of divisions that are gone live on in numbers.
     */
    static Decision<String> idNumber(String written, LocalDate today) {
        var number = written.strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[1-9]\\d{16}[\\dX]") || checkOf(number) != number.charAt(17)) {
            return no(StaffRefusal.NOT_AN_ID_NUMBER);
        }
        try {
            var born =
                    LocalDate.of(
                            Integer.parseInt(number, 6, 10, 10),
                            Integer.parseInt(number, 10, 12, 10),
                            Integer.parseInt(number, 12, 14, 10));
            return born.isAfter(today) ? no(StaffRefusal.NOT_AN_ID_NUMBER) : yes(number);
        } catch (DateTimeException e) {
            return no(StaffRefusal.NOT_AN_ID_NUMBER);
        }
    }

    /**
     * What somebody typed to find a person, in the form it was sealed in: a number without its
     * dashes, or a name.
     */
    static String inOneForm(String words) {
        var text = words.strip().toUpperCase(Locale.ROOT);
        return switch (phone(text)) {
            case Decision.Yes<String>(var digits) -> digits;
            case Decision.No<String> _ -> text.matches("\\d{17}X") ? text : words.strip();
        };
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /**
     * Whether a post makes sense: a level the county has, a place of the right form in this county.
     */
    static Decision<Post> post(Post post, StaffPractice practice, County county) {
        if (practice.level(post.level()).isEmpty()) {
            return no(StaffRefusal.NOT_A_LEVEL);
        }
        boolean fits =
                post.scopeCode().matches("\\d{" + post.scope().digits() + "}")
                        && practice.dutyOf(post)
                                .mustCover()
                                .filter(scope -> scope != post.scope())
                                .isEmpty();
        if (!fits) {
            return no(StaffRefusal.NOT_A_SCOPE);
        }
        return post.scopeCode().startsWith(county.code())
                ? yes(post)
                : no(StaffRefusal.NOT_IN_THE_COUNTY);
    }

    static PostId roomOf(County county, StationCode station) {
        return named("room", county, station.value());
    }

    static Post room(PostId id, StationCode station, int level, StaffPractice practice) {
        return new Post(
                id,
                Duty.COMMAND_ROOM,
                level,
                practice.called(Duty.COMMAND_ROOM),
                Scope.STATION,
                station.value());
    }

    static PostId deskOf(County county) {
        return named("desk", county, "");
    }

    static Post desk(PostId id, County county, StaffPractice practice) {
        return new Post(
                id,
                Duty.COUNTY_DESK,
                practice.top(),
                practice.called(Duty.COUNTY_DESK),
                Scope.COUNTY,
                county.code());
    }

    /** The same on every server, so that two making it at once make one. */
    private static PostId named(String what, County county, String code) {
        var name = "yige " + what + " " + county.code() + " " + code;
        return new PostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
