package io.mushrif.quality.surveyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.survey.QuestionKind;
import io.mushrif.quality.survey.SurveyOption;
import io.mushrif.quality.survey.SurveyQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText("Well?", "جيد؟");

    private static final List<SurveyQuestion> QUESTIONS =
            List.of(
                    question("overall", QuestionKind.CSAT),
                    question("food", QuestionKind.CSAT),
                    question("recommend", QuestionKind.NPS),
                    question("why", QuestionKind.TEXT),
                    new SurveyQuestion(
                            "purpose",
                            QuestionKind.CHOICE,
                            TEXT,
                            false,
                            List.of(
                                    new SurveyOption("business", TEXT),
                                    new SurveyOption("leisure", TEXT))));

    private final AnswerRows rows = new AnswerRows(QUESTIONS, ZoneId.of("Asia/Riyadh"), NOW);
    private final ColumnMapping own = layout("mushrif");
    private final ColumnMapping airport = layout("sfo-2017");

    @Test
    void scores_and_words_answer_the_first_question_of_their_kind() throws RowReject {
        AnswerRow answer =
                rows.read(
                        row(
                                "externalId=a1",
                                "answeredAt=2026-02-01T10:00:00Z",
                                "csat=4",
                                "nps=9",
                                "comment=سريع ولطيف",
                                "channel=CALL",
                                "language=ar",
                                "agent=amal"),
                        own);
        assertThat(answer.scores()).isEqualTo(Map.of("overall", 4, "recommend", 9));
        assertThat(answer.comments()).isEqualTo(Map.of("why", "سريع ولطيف"));
        assertThat(answer.options()).isEmpty();
        assertThat(answer.source()).isEqualTo("import");
        assertThat(answer.externalId()).isEqualTo("a1");
        assertThat(answer.answeredAt()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(answer.agent()).isEqualTo("amal");
        assertThat(answer.channel()).isEqualTo("CALL");
        assertThat(answer.language()).isEqualTo("ar");
    }

    @Test
    void a_mapping_can_name_any_question_by_its_id() throws RowReject {
        ColumnMapping mapping =
                new ColumnMapping(
                        "desk",
                        null,
                        Map.of("externalId", column("id"), "answeredAt", column("day")),
                        Map.of(
                                "food", column("q1"),
                                "purpose", column("q2"),
                                "why", column("q3")),
                        Map.of(),
                        List.of());
        AnswerRow answer =
                rows.read(row("id=7", "day=2026-02-01", "q1=2", "q2=leisure", "q3=cold"), mapping);
        assertThat(answer.scores()).isEqualTo(Map.of("food", 2));
        assertThat(answer.options()).isEqualTo(Map.of("purpose", "leisure"));
        assertThat(answer.comments()).isEqualTo(Map.of("why", "cold"));
    }

    @Test
    void the_airport_answers_on_a_day_of_may_2017_in_san_francisco() throws RowReject {
        AnswerRow answer =
                rows.read(row("RESPNUM=1", "INTDATE=13", "Q7ALL=4", "NETPRO=3"), airport);
        assertThat(answer.answeredAt()).isEqualTo(Instant.parse("2017-05-13T07:00:00Z"));
        assertThat(answer.scores()).isEqualTo(Map.of("overall", 4, "recommend", 3));
    }

    @ParameterizedTest
    @CsvSource({"Blank, 10, 1", "0, 10, 1", "6, 10, 1", "5, 11, 1", "5, '', 1", "5, 10, 2"})
    void what_means_nothing_at_the_airport_is_no_answer(String csat, String nps, int answers)
            throws RowReject {
        assertThat(
                        rows.read(
                                        row(
                                                "RESPNUM=1",
                                                "INTDATE=5",
                                                "Q7ALL=" + csat,
                                                "NETPRO=" + nps),
                                        airport)
                                .scores())
                .hasSize(answers);
    }

    @ParameterizedTest
    @CsvSource({
        "externalId, '', externalId: required",
        "answeredAt, '', answeredAt: required",
        "answeredAt, yesterday, answeredAt: bad-date",
        "answeredAt, 2026-03-02T00:00:00Z, answeredAt: in-future",
        "csat, 6, csat: out-of-range",
        "csat, 4.5, csat: out-of-range",
        "nps, -1, nps: out-of-range",
        "ces, 7, ces: no-question",
        "channel, PIGEON, channel: unknown-value",
        "language, Arabic, language: bad-language",
        "interactionId, 17, interactionId: bad-uuid",
        "csat, '', : no-answer"
    })
    void a_row_that_cannot_be_taken_over_says_why(String column, String value, String reason) {
        Map<String, String> values = new HashMap<>();
        values.put("externalId", "a1");
        values.put("answeredAt", "2026-02-01");
        values.put("csat", "3");
        values.put("interactionId", UUID.randomUUID().toString());
        values.put(column, value);
        assertThatThrownBy(() -> rows.read(row(values), own))
                .isInstanceOf(RowReject.class)
                .hasMessage(reason);
    }

    private static SurveyQuestion question(String id, QuestionKind kind) {
        return new SurveyQuestion(id, kind, TEXT, false, List.of());
    }

    private static ColumnMapping.Column column(String name) {
        return new ColumnMapping.Column(name, null);
    }

    private static Row row(String... values) {
        Map<String, String> all = new HashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            all.put(value.substring(0, equals), value.substring(equals + 1));
        }
        return row(all);
    }

    private static Row row(Map<String, String> values) {
        List<String> names = List.copyOf(values.keySet());
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, columns.size()));
        return new Row(2, columns, names.stream().map(values::get).toList(), null);
    }

    private static ColumnMapping layout(String name) {
        try (InputStream file =
                AnswerRowsTest.class.getResourceAsStream("/layouts/surveys-" + name + ".json")) {
            return new ObjectMapper().readValue(file, ColumnMapping.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
