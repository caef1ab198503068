package io.mushrif.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+966500000000",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=HYPERLINK"
            })
    void what_a_spreadsheet_would_run_is_text(String text) {
        assertThat(SpreadsheetText.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cards", "بطاقات", "a=b", "3-in-1", "'quoted"})
    void other_text_stays_as_it_is(String text) {
        assertThat(SpreadsheetText.defused(text)).isEqualTo(text);
    }
}
