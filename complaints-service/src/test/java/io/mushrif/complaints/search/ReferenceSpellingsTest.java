package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.text.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceSpellingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-2026-000123",
                "c-2026-000123",
                "C 2026 123",
                "2026-123",
                "2026/000123",
                "c2026000123",
                "C-٢٠٢٦-٠٠٠١٢٣"
            })
    void a_reference_is_read_in_all_its_spellings(String written) {
        assertThat(ReferenceSpellings.exact(Spelling.normalized(written)))
                .isEqualTo("C-2026-000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "2026", "000123", "C-26-1", "+966501234567"})
    void other_texts_are_no_reference(String written) {
        assertThat(ReferenceSpellings.exact(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "C-2026-000132, C-2026-000123",
        "C-2026-000124, C-2026-000123",
        "C-2026-001123, C-2026-000123",
        "C-2026-000012, C-2026-000123",
        "C-2026-1234567, C-2026-123456"
    })
    void one_typing_error_leads_to_the_reference(String typed, String meant) {
        assertThat(ReferenceSpellings.near(typed)).contains(meant).doesNotContain(typed);
    }

    @Test
    void there_are_few_of_them() {
        assertThat(ReferenceSpellings.near("C-2026-000123")).hasSizeLessThan(150);
    }
}
