package org.yige.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void aNameKeepsItsFirstCharacterAndItsLastIfItHasThree() {
        assertThat(Masks.name("张伟")).isEqualTo("张*");
        assertThat(Masks.name("张伟明")).isEqualTo("张*明");
        assertThat(Masks.name("𠀀小明")).isEqualTo("𠀀*明");
        assertThat(Masks.name("张")).isEqualTo("*");
    }

    @Test
    void aPhoneKeepsThreeAndFour() {
        assertThat(Masks.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masks.phone("4631234")).isEqualTo("*******");
    }

    @Test
    void anIdentityNumberHidesTheDateOfBirth() {
        assertThat(Masks.idNumber("11010519491231002X"))
                .isEqualTo("110***********002X")
                .doesNotContain("1949");
    }
}
