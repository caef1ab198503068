package io.mushrif.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | ar",
                "ar-SA | ar",
                "ar-SA,ar;q=0.9,en;q=0.8 | ar",
                "en | en",
                "en-GB,ar;q=0.5 | en",
                "fr,ar;q=0.5 | ar",
                "fr,de;q=0.5 | en",
                "en;q=0.1,ar;q=0.9 | ar",
                "* | en",
                "not a language! | en",
                ";;; | en",
                "ar;q=many | en"
            })
    void the_best_match_is_taken(String header, String language) {
        assertThat(Languages.preferred(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void without_a_header_it_is_english() {
        assertThat(Languages.preferred(null).getLanguage()).isEqualTo("en");
        assertThat(Languages.preferred(" ").getLanguage()).isEqualTo("en");
    }
}
