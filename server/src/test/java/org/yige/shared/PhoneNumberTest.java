package org.yige.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    13812341234            | 13812341234
                    +86 138-1234-1234      | 13812341234
                    (+86)138 1234 1234     | 13812341234
                    0086-13812341234       | 13812341234
                    8613812341234          | 13812341234
                    １３８１２３４１２３４   | 13812341234
                    138.1234.1234          | 13812341234
                    0912 4631234           | 09124631234
                    （0912）4631234        | 09124631234
                    010-6552 9988          | 01065529988
                    +86 912 4631234        | 09124631234
                    +86 10 6552 9988       | 01065529988
                    +86 (0)912 4631234     | 09124631234
                    021-65529988           | 02165529988
                    4631234                | 4631234
                    86131234               | 86131234
                    400-123-4567           | 4001234567
                    800 810 1234           | 8008101234
                    +86 400 123 4567       | 4001234567
                    95588                  | 95588
                    96110                  | 96110
                    12345                  | 12345
                    10086                  | 10086
                    110                    | 110
                    120                    | 120
                    0912-4631234转801      | 09124631234-801
                    0912-4631234 转 801    | 09124631234-801
                    0912-4631234 ext. 801  | 09124631234-801
                    0912-4631234 分机：801 | 09124631234-801
                    0912-4631234#801       | 09124631234-801
                    0912-4631234-801       | 09124631234-801
                    4631234x12             | 4631234-12
                    400-123-4567-9         | 4001234567-9
                    """)
    void oneNumberHasOneFormHoweverItIsWritten(String written, String form) {
        assertThat(PhoneNumber.find(written)).contains(new PhoneNumber(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "12",
                "138123412345",
                "1381234123",
                "12812341234",
                "138****1234",
                "13812341234转1",
                "+1 212 555 0100",
                "+86 13812",
                "110105194912310021",
                "11010519491231002X",
                "0912",
                "138 1234 1234 或 139 1234 1234",
                "00000000000000000000000000000000000000000"
            })
    void whatIsNoNumberIsNotTakenForOne(String written) {
        assertThat(PhoneNumber.find(written)).isEmpty();
    }

    @Test
    void itIsMaskedAndSaysNothingOfItself() {
        var lin = new PhoneNumber("13812341234");
        assertThat(lin.masked()).isEqualTo("138****1234");
        assertThat(new PhoneNumber("09124631234-801").masked()).isEqualTo("091****1234-***");
        assertThat(new PhoneNumber("12345").masked()).isEqualTo("*****");
        assertThat(lin.isShort()).isFalse();
        assertThat(new PhoneNumber("12345").isShort()).isTrue();
        assertThat("" + lin).doesNotContain("138");
    }

    @Test
    void onlyItsOneFormIsANumber() {
        for (var other : List.of("+8613812341234", "138 1234 1234", "110-1", "")) {
            assertThatThrownBy(() -> new PhoneNumber(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("138");
        }
    }

    /**
     * What staff kept so far: their blind index must still be met. No area code has a second
     * nought.
     */
    static final Pattern KEPT_OF_STAFF =
            Pattern.compile("1[3-9]\\d{9}|0[1-9]\\d{8,10}|[2-9]\\d{6,7}");

    /** What reports kept so far. */
    static final Pattern KEPT_OF_REPORTS =
            Pattern.compile("1[3-9]\\d{9}|0[1-9]\\d{1,2}\\d{7,8}|400\\d{7}");

    @ParameterizedTest
    @MethodSource("org.yige.Seeds#hundred")
    void whatWasKeptBeforeIsFoundUnderTheSameForm(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var digits =
                    random.ints(7 + random.nextInt(6), 0, 10)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining());
            if (KEPT_OF_STAFF.matcher(digits).matches()
                    || KEPT_OF_REPORTS.matcher(digits).matches()) {
                assertThat(PhoneNumber.find(digits)).contains(new PhoneNumber(digits));
                assertThat(PhoneNumber.find(spaced(digits, random)))
                        .contains(new PhoneNumber(digits));
            }
        }
    }

    /** With blanks, brackets and dashes here and there, and digits as wide as characters. */
    private static String spaced(String digits, Random random) {
        var text = new StringBuilder();
        for (char digit : digits.toCharArray()) {
            text.append(random.nextInt(4) == 0 ? " " : "")
                    .append(random.nextInt(4) == 0 ? (char) (digit - '0' + '０') : digit);
        }
        return text.toString();
    }
}
