package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.complaint.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFormatTest {

    private static final LetterFormat ARABIC = LetterFormat.of("ar");
    private static final LetterFormat ENGLISH = LetterFormat.of("en");

    @Test
    void days_are_gregorian_with_digits_from_0_to_9_in_both_languages() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(ENGLISH.date(day)).isEqualTo("22 November 2026");
        assertThat(ARABIC.date(day)).isEqualTo("22 نوفمبر 2026م");
        assertThat(ARABIC.date(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250.5  | SAR | SAR 1,250.50 | 1,250.50 ريال سعودي",
                "100     | GBP | GBP 100.00   | 100.00 جنيه إسترليني",
                "0.125   | KWD | KWD 0.125    | 0.125 دينار كويتي",
                "12.345  | SAR | SAR 12.345   | 12.345 ريال سعودي",
                "1000000 | JPY | JPY 1,000,000 | 1,000,000 ين ياباني",
                "5       | QQQ | QQQ 5.00     | 5.00 QQQ"
            })
    void money_has_the_decimals_of_its_currency_and_loses_none(
            String amount, String currency, String english, String arabic) {
        Money money = new Money(new BigDecimal(amount), currency);
        assertThat(ENGLISH.money(money)).isEqualTo(english);
        assertThat(ARABIC.money(money)).isEqualTo(arabic);
    }

    @Test
    void groups_of_numbers_keep_their_order_in_arabic() {
        assertThat(ARABIC.prose("اتصل على +966 11 234 5678 أو 1800 931 678."))
                .isEqualTo("اتصل على \u2066+966 11 234 5678\u2069 أو \u20661800 931 678\u2069.");
        assertThat(ENGLISH.prose("Call +966 11 234 5678.")).isEqualTo("Call +966 11 234 5678.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-2026-000123", "1,250.50 ريال", "22 نوفمبر 2026م", "السعر $5 فقط"})
    void other_numbers_stay_as_they_are(String text) {
        assertThat(ARABIC.prose(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: everybody@example.com",
                "Hello\nBcc: everybody@example.com",
                "Hello\u2028Bcc: everybody@example.com",
                "Hello\u0000\r\n\r\nBcc: everybody@example.com"
            })
    void a_line_cannot_become_two(String text) {
        assertThat(LetterFormat.line(text)).isEqualTo("Hello Bcc: everybody@example.com");
    }

    @Test
    void a_line_and_a_summary_end_between_two_characters() {
        assertThat(LetterFormat.line("😀".repeat(300))).isEqualTo("😀".repeat(200));
        assertThat(ENGLISH.summary("😀".repeat(1200))).isEqualTo("😀".repeat(1000) + " …");
    }

    @Test
    void prose_has_no_control_characters_but_keeps_its_lines() {
        assertThat(ENGLISH.prose("one\u0007\r\ntwo\u001b[31m\n")).isEqualTo("one \ntwo [31m");
    }
}
