package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyImportApiTest {

    private static final Instant AT = Instant.parse("2017-05-13T12:00:00Z");

    private final String source = "s" + UUID.randomUUID().toString().substring(0, 20);

    @Test
    void a_real_survey_file_gives_the_published_figures_however_often_it_is_stored()
            throws IOException {
        String survey = SurveyApi.active(imported());
        List<ImportedAnswer> answers = new ArrayList<>();
        for (NamedCsvRecord row : SfoSurvey.rows()) {
            Map<String, Integer> scores = new HashMap<>();
            put(scores, "content", SfoSurvey.value(row, "Q7ALL", 1, 5));
            put(scores, "recommend", SfoSurvey.value(row, "NETPRO", 0, 10));
            if (!scores.isEmpty()) {
                answers.add(answer(row.getField("RESPNUM"), scores, Map.of(), Map.of()));
            }
        }
        int half = answers.size() / 2;
        ImportAnswers.Outcome first = store(survey, answers.subList(0, half));
        ImportAnswers.Outcome all = store(survey, answers);
        assertThat(first.stored()).isEqualTo(half);
        assertThat(all.stored()).isEqualTo(answers.size() - half);
        assertThat(all.repeated()).isEqualTo(half);
        assertThat(all.refused()).isEmpty();
        SurveyApi.analyst()
                .get(SurveyApi.SURVEYS + "/" + survey + "/results")
                .then()
                .statusCode(200)
                .body("answers", equalTo(answers.size()))
                .body("questions", hasSize(5))
                .body("questions[0].figures.n", equalTo(2688))
                .body("questions[0].figures.topShare.count", equalTo(2206))
                .body("questions[0].figures.topShare.percent", equalTo(82.0685f))
                .body("questions[0].figures.mean", equalTo(4.0644f))
                .body("questions[1].figures.n", equalTo(2746))
                .body("questions[1].figures.netPromoter.promoters", equalTo(1436))
                .body("questions[1].figures.netPromoter.passives", equalTo(968))
                .body("questions[1].figures.netPromoter.detractors", equalTo(342))
                .body("questions[1].figures.netPromoter.score", equalTo(39.8398f))
                .body("questions[1].figures.netPromoter.standardError", equalTo(1.3341f))
                .body("questions[2].figures.n", equalTo(0))
                .body("questions[2].figures.smallSample", equalTo(true));
    }

    @Test
    void what_does_not_fit_is_refused_by_its_place_and_the_rest_is_stored() {
        String survey = SurveyApi.active(imported());
        ImportAnswers.Outcome outcome =
                store(
                        survey,
                        List.of(
                                answer("1", Map.of("content", 4), Map.of(), Map.of()),
                                answer("2", Map.of("content", 6), Map.of(), Map.of()),
                                answer("3", Map.of("nonsense", 1), Map.of(), Map.of()),
                                answer("4", Map.of(), Map.of("way", "pigeon"), Map.of()),
                                answer("5", Map.of(), Map.of(), Map.of()),
                                answer(" ", Map.of("content", 4), Map.of(), Map.of()),
                                answer("7", Map.of(), Map.of(), Map.of("why", "x".repeat(2001))),
                                answer("8", Map.of(), Map.of("way", "mail"), Map.of("why", "Fast")),
                                answer("8", Map.of("content", 1), Map.of(), Map.of())));
        assertThat(outcome.stored()).isEqualTo(2);
        assertThat(outcome.repeated()).isEqualTo(1);
        assertThat(outcome.refused())
                .containsExactly(
                        new ImportAnswers.Refused(1, "content", "out-of-range"),
                        new ImportAnswers.Refused(2, "nonsense", "unknown-question"),
                        new ImportAnswers.Refused(3, "way", "unknown-value"),
                        new ImportAnswers.Refused(4, "scores", "no-answer"),
                        new ImportAnswers.Refused(5, "externalId", "not-null"),
                        new ImportAnswers.Refused(6, "why", "size"));
        SurveyApi.analyst()
                .get(SurveyApi.SURVEYS + "/" + survey + "/results?from=2017-05-13T12:00:00Z")
                .then()
                .body("answers", equalTo(2))
                .body("questions[3].options.mail.count", equalTo(1))
                .body("questions[3].options.phone.count", equalTo(0))
                .body("questions[4].comments", equalTo(1));
    }

    @Test
    void a_survey_that_was_never_active_takes_no_answers() {
        String survey = SurveyApi.draft(imported());
        assertThatThrownBy(
                        () ->
                                store(
                                        survey,
                                        List.of(
                                                answer(
                                                        "1",
                                                        Map.of("content", 4),
                                                        Map.of(),
                                                        Map.of()))))
                .isInstanceOf(ProblemException.class);
    }

    private static Map<String, Object> imported() {
        Map<String, Object> content = SurveyApi.content("none");
        content.remove("trigger");
        return content;
    }

    private static void put(Map<String, Integer> scores, String question, Integer value) {
        if (value != null) {
            scores.put(question, value);
        }
    }

    private ImportedAnswer answer(
            String id,
            Map<String, Integer> scores,
            Map<String, String> options,
            Map<String, String> comments) {
        return new ImportedAnswer(
                id, AT, null, null, null, null, null, null, null, scores, options, comments);
    }

    private ImportAnswers.Outcome store(String survey, List<ImportedAnswer> answers) {
        ImportAnswers door = Arc.container().instance(ImportAnswers.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> door.store(UUID.fromString(survey), source, answers));
    }
}
