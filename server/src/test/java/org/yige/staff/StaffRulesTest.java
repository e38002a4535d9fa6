package org.yige.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffRulesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void anIdentityNumberIsTakenWithItsCheckCharacterInEitherCase() {
        assertThat(StaffRules.idNumber("11010519491231002X", TODAY))
                .isEqualTo(yes("11010519491231002X"));
        assertThat(StaffRules.idNumber(" 11010519491231002x ", TODAY))
                .isEqualTo(yes("11010519491231002X"));
        assertThat(StaffRules.idNumber("440524188001010014", TODAY))
                .isEqualTo(yes("440524188001010014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519490231002X",
                "1101051949123100",
                "",
                "X10105194912310021"
            })
    void anIdentityNumberWithAWrongCheckDateOrLengthIsRefused(String number) {
        assertThat(StaffRules.idNumber(number, TODAY)).isEqualTo(no(StaffRefusal.NOT_AN_ID_NUMBER));
    }

    @Test
    void nobodyWasBornTomorrow() {
        var tomorrowsChild = LocalDate.of(1949, 12, 30);
        assertThat(StaffRules.idNumber("11010519491231002X", tomorrowsChild))
                .isEqualTo(no(StaffRefusal.NOT_AN_ID_NUMBER));
    }

    @ParameterizedTest
    @MethodSource("org.yige.Seeds#hundred")
    void oneWrongDigitIsAlwaysNoticed(long seed) {
        var random = new Random(seed);
        int place = random.nextInt(17);
        var number = new StringBuilder("11010519491231002X");
        number.setCharAt(
                place, (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10));

        assertThat(StaffRules.idNumber(number.toString(), TODAY))
                .isEqualTo(no(StaffRefusal.NOT_AN_ID_NUMBER));
    }

    @Test
    void aPhoneIsBroughtToOneForm() {
        assertThat(StaffRules.phone("+86 138-1234-1234")).isEqualTo(yes("13812341234"));
        assertThat(StaffRules.phone("0912 4631234")).isEqualTo(yes("09124631234"));
        assertThat(StaffRules.phone("400-123-4567")).isEqualTo(yes("4001234567"));
        assertThat(StaffRules.phone("12345")).isEqualTo(no(StaffRefusal.NOT_A_PHONE));
        assertThat(StaffRules.phone("138123412345")).isEqualTo(no(StaffRefusal.NOT_A_PHONE));
    }

    @Test
    void aNameMayBeOfAnyPeopleButNotAProgram() {
        assertThat(StaffRules.name("买买提•艾力")).isEqualTo(yes("买买提·艾力"));
        assertThat(StaffRules.name("Ann O'Neil")).isEqualTo(yes("Ann O'Neil"));
        assertThat(StaffRules.name("李2")).isEqualTo(yes("李2"));
        for (var sum : new String[] {"12", "１２", "1.5", "٣"}) {
            assertThat(StaffRules.name(sum)).as(sum).isEqualTo(no(StaffRefusal.NOT_A_NAME));
        }
        assertThat(StaffRules.name("<script>")).isEqualTo(no(StaffRefusal.NOT_A_NAME));
        assertThat(StaffRules.name("李\u202e娜")).isEqualTo(no(StaffRefusal.NOT_A_NAME));
        assertThat(StaffRules.name(" ")).isEqualTo(no(StaffRefusal.NOT_A_NAME));
    }
}
