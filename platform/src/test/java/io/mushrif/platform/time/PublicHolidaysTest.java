package io.mushrif.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "SA, 2026-09-23, true",
        "SA, 2026-02-22, true",
        "SA, 2022-02-22, true",
        "SA, 2021-02-22, false",
        "SA, 2026-03-03, false",
        "DE, 2026-10-03, true",
        "DE, 2026-02-22, false"
    })
    void a_country_has_its_holidays(String country, LocalDate day, boolean holiday) {
        assertThat(PublicHolidays.in(country).includes(day)).isEqualTo(holiday);
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> PublicHolidays.in("ZZ"));
    }
}
