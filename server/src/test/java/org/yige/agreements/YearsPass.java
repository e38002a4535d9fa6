package org.yige.agreements;

import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yige.shared.County;

/** For tests: what the days from one to another bring, a day at a time. */
@Component
@Lazy
public class YearsPass {

    private final AgreementDays days;

    public YearsPass(AgreementDays days) {
        this.days = days;
    }

    public void from(LocalDate first, LocalDate end) {
        for (var day = first; day.isBefore(end); day = day.plusDays(1)) {
            days.mark(day, County.noon(day));
        }
        days.tell();
    }
}
