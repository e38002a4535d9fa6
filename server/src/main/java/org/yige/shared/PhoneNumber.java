package org.yige.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of mainland China in its one form: the digits dialled inside the country, and
 * an extension after a dash. Two ways of writing one number are equal here, and so found by one
 * blind index. It says nothing of itself in a log.
 *
 * @param digits {@code 13812341234}, {@code 09124631234}, {@code 09124631234-801}, {@code
 *     4001234567}, {@code 12345}
 */
public record PhoneNumber(String digits) {

    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final String LANDLINE = "0[1-9]\\d{1,2}\\d{7,8}";
    private static final String WITHOUT_AREA = "[2-9]\\d{6,7}";
    private static final String FREE_CALL = "[48]00\\d{7}";

    /** Emergency and public services, banks and carriers, and enterprises of a province. */
    private static final String SHORT = "1[12]\\d|1[02]\\d{3}|95\\d{3,4}|96\\d{3,4}";

    private static final Pattern WHOLE =
            Pattern.compile(String.join("|", MOBILE, LANDLINE, WITHOUT_AREA, FREE_CALL, SHORT));

    /** What a switchboard can stand behind. */
    private static final Pattern SWITCHBOARD =
            Pattern.compile(String.join("|", LANDLINE, WITHOUT_AREA, FREE_CALL));

    /** From abroad the nought before the area is left out. */
    private static final Pattern LANDLINE_FROM_ABROAD =
            Pattern.compile("10\\d{8}|2\\d{9}|[3-9]\\d{9,10}");

    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(.*\\d[^\\d]*?)(?:转分机|转|轉|分机|ext\\.?|x|#)[^\\dA-Za-z]*(\\d{1,6})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHED = Pattern.compile("(.*)-(\\d{1,6})");
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("[\\p{Z}\\s\\p{Cf}\\p{P}+&&[^*#]]");
    private static final int LONGEST = 40;

    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_BEHIND = 4;

    public PhoneNumber {
        var dash = digits.indexOf('-');
        var fits =
                dash < 0
                        ? WHOLE.matcher(digits).matches()
                        : SWITCHBOARD.matcher(digits.substring(0, dash)).matches()
                                && digits.substring(dash + 1).matches("\\d{1,6}");
        if (!fits) {
            throw new IllegalArgumentException("not the form of a telephone number");
        }
    }

    /**
     * The number somebody wrote: with {@code +86} or without, in full-width digits, with spaces,
     * dashes, dots or brackets between, with an extension. Empty if no number has that form.
     */
    public static Optional<PhoneNumber> find(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC).strip();
        var extension = EXTENSION.matcher(text);
        if (extension.matches()) {
            return behind(extension.group(1), extension.group(2));
        }
        return dialled(text)
                .filter(digits -> WHOLE.matcher(digits).matches())
                .map(PhoneNumber::new)
                .or(() -> {
                    var dashed = DASHED.matcher(text);
                    return dashed.matches()
                            ? behind(dashed.group(1), dashed.group(2))
                            : Optional.empty();
                });
    }

    private static Optional<PhoneNumber> behind(String switchboard, String extension) {
        return dialled(switchboard)
                .filter(digits -> SWITCHBOARD.matcher(digits).matches())
                .map(digits -> new PhoneNumber(digits + "-" + extension));
    }

    /** The bare digits as they are dialled inside the country. */
    private static Optional<String> dialled(String text) {
        var bare = BETWEEN_DIGITS.matcher(text).replaceAll("");
        if (!bare.matches("\\d+")) {
            return Optional.empty();
        }
        if (text.contains("+") || bare.startsWith("0086")) {
            return bare.matches("(00)?86\\d+")
                    ? Optional.of(inside(bare.replaceFirst("^(00)?86", "")))
                    : Optional.empty();
        }
        return Optional.of(
                bare.startsWith("86") && !WHOLE.matcher(bare).matches()
                        ? bare.replaceFirst("^86(?=[10])", "")
                        : bare);
    }

    private static String inside(String afterCountry) {
        return !WHOLE.matcher(afterCountry).matches()
                        && LANDLINE_FROM_ABROAD.matcher(afterCountry).matches()
                ? "0" + afterCountry
                : afterCountry;
    }

    /** Whether it is that of a service everybody knows, and so nobody's own. */
    public boolean isShort() {
        return digits.matches(SHORT);
    }

    /**
     * {@code 13812341234} → {@code 138****1234}: enough to recognise, not enough to use. Anything
     * shorter than eight digits, and every extension, is hidden whole.
     */
    public String masked() {
        var dash = digits.indexOf('-');
        var number = dash < 0 ? digits : digits.substring(0, dash);
        return mask(number) + (dash < 0 ? "" : "-" + "*".repeat(digits.length() - dash - 1));
    }

    private static String mask(String number) {
        var hidden = number.length() - SHOWN_IN_FRONT - SHOWN_BEHIND;
        return hidden < 1
                ? "*".repeat(number.length())
                : number.substring(0, SHOWN_IN_FRONT)
                        + "*".repeat(hidden)
                        + number.substring(number.length() - SHOWN_BEHIND);
    }

    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
