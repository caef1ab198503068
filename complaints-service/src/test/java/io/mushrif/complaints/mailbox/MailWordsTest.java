package io.mushrif.complaints.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Re: Your complaint C-2026-000123, C-2026-000123",
        "[c-2026-000123] again, C-2026-000123",
        "رد: شكوى C-٢٠٢٦-٠٠٠١٢٣ متأخرة, C-2026-000123",
        "شكوى \u200FC-۲۰۲۶-۰۰۰۱۲۳, C-2026-000123",
        "C-2026-0001234567, C-2026-0001234567"
    })
    void a_reference_is_found_in_a_subject(String subject, String reference) {
        assertThat(MailWords.reference(subject)).contains(reference);
    }

    @ParameterizedTest
    @CsvSource({"Invoice 2026-000123", "ABC-2026-000123", "C-2026-123", "''"})
    void what_is_no_reference_is_none(String subject) {
        assertThat(MailWords.reference(subject)).isEmpty();
    }

    @Test
    void the_language_is_that_of_most_letters() {
        assertThat(MailWords.language("الفاتورة invoice خاطئة تمامًا", "en")).isEqualTo("ar");
        assertThat(MailWords.language("The invoice فاتورة is wrong", "ar")).isEqualTo("en");
        assertThat(MailWords.language("12345 !!", "ar")).isEqualTo("ar");
    }

    @ParameterizedTest
    @CsvSource({
        "'Yes.\n\nOn Sun, 1 Mar 2026, Care wrote:\n> Do you agree?', 'Yes.'",
        "'نعم.\n\nفي الأحد ١ مارس ٢٠٢٦ كتب Care:\n> هل توافق؟', 'نعم.'",
        "'Yes.\n-----Original Message-----\nFrom: Care', 'Yes.'",
        "'> Do you agree?\nYes.', 'Yes.'",
        "'> only quoted', '> only quoted'"
    })
    void what_is_answered_is_left_out_of_an_answer(String text, String fresh) {
        assertThat(MailWords.withoutQuotes(text)).isEqualTo(fresh);
    }

    @Test
    void words_are_found_in_any_usual_spelling() {
        assertThat(MailWords.containsAny("لديَّ شكوي على الفرع", List.of("شكوى"))).isTrue();
        assertThat(MailWords.containsAny("A COMPLAINT", List.of("complaint"))).isTrue();
        assertThat(MailWords.containsAny("Thank you", List.of("complaint", "شكوى"))).isFalse();
    }
}
