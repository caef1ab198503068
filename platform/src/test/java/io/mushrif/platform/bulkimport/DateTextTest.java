package io.mushrif.platform.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    @ParameterizedTest
    @CsvSource({
        "2026-03-04,                , ,    2026-03-03T21:00:00Z",
        "٢٠٢٦-٠٣-٠٤,                , ,    2026-03-03T21:00:00Z",
        "2026-3-4,                  , ,    2026-03-03T21:00:00Z",
        "2026/03/04,                , ,    2026-03-03T21:00:00Z",
        "2026-03-04T10:00:00Z,      , ,    2026-03-04T10:00:00Z",
        "2026-03-04T10:00:00+03:00, , ,    2026-03-04T07:00:00Z",
        "2026-03-04 10:00:00,       , ,    2026-03-04T07:00:00Z",
        "2026-03-04 10:00,          , ,    2026-03-04T07:00:00Z",
        "03/04/2026,                , DMY, 2026-04-02T21:00:00Z",
        "03/04/2026,                , MDY, 2026-03-03T21:00:00Z",
        "3.4.26 9:30,               , DMY, 2026-04-03T06:30:00Z",
        "31-12-99,                  , DMY, 1999-12-30T21:00:00Z",
        "3/19/2015,         M/d/yyyy, ,    2015-03-18T21:00:00Z",
        "990101,            yyMMdd,   ,    1998-12-31T21:00:00Z",
        "01.02.2026 08:15,  dd.MM.yyyy HH:mm, , 2026-02-01T05:15:00Z"
    })
    void a_date_is_read(String text, String format, DateOrder order, String expected) {
        assertThat(DateText.instant(text, format, order, RIYADH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,",
        "30/02/2026, DMY",
        "13/13/2026, DMY",
        "02/13/2026, DMY",
        "03/04/2026,",
        "1/2/345, DMY",
        "yesterday,",
        "3,"
    })
    void what_is_no_date_is_refused(String text, DateOrder order) {
        assertThatThrownBy(() -> DateText.instant(text, null, order, RIYADH))
                .isInstanceOf(DateTimeException.class);
    }
}
