package io.mushrif.quality.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyApiTest {

    private final Map<String, Object> content = SurveyApi.content("c" + UUID.randomUUID());

    @Test
    void what_was_asked_stays_and_a_changed_draft_is_the_next_version() {
        String id = SurveyApi.draft(content);
        SurveyApi.analyst()
                .get(path(id))
                .then()
                .body("state", equalTo("DRAFT"), "version", equalTo(0), "content", nullValue())
                .body("draft.restDays", equalTo(30), "draft.expiryDays", equalTo(14));
        SurveyApi.move(id, "activation").then().statusCode(200).body("version", equalTo(1));
        put(id).then().statusCode(409).body("code", equalTo("survey-without-draft"));
        SurveyApi.move(id, "draft").then().statusCode(200);
        content.put("rate", 0.25);
        put(id).then().statusCode(200).body("draft.rate", equalTo(0.25f));
        SurveyApi.analyst().get(path(id)).then().body("content.rate", equalTo(1));
        SurveyApi.move(id, "activation")
                .then()
                .body("version", equalTo(2), "content.rate", equalTo(0.25f), "draft", nullValue());
        SurveyApi.analyst()
                .get(path(id) + "/versions")
                .then()
                .body("number", equalTo(List.of(2, 1)), "content.rate", equalTo(List.of(0.25f, 1)));
        SurveyApi.move(id, "activation").then().statusCode(409);
        SurveyApi.move(id, "pausing").then().statusCode(200).body("state", equalTo("PAUSED"));
        SurveyApi.move(id, "activation")
                .then()
                .body("state", equalTo("ACTIVE"), "version", equalTo(2));
        SurveyApi.move(id, "retirement").then().statusCode(200).body("state", equalTo("RETIRED"));
        for (String verb : List.of("activation", "draft")) {
            SurveyApi.move(id, verb).then().statusCode(409).body("code", equalTo("survey-retired"));
        }
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        String id = SurveyApi.draft(content);
        SurveyApi.analyst().post(path(id) + "/activation").then().statusCode(428);
        SurveyApi.analyst()
                .header("If-Match", "\"7\"")
                .post(path(id) + "/activation")
                .then()
                .statusCode(412);
        SurveyApi.analyst().get(path(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void what_cannot_be_asked_is_not_activated() {
        content.put("questions", List.of());
        content.remove("lowScore");
        SurveyApi.move(SurveyApi.draft(content), "activation")
                .then()
                .statusCode(409)
                .body("code", equalTo("survey-without-questions"));
        content.put(
                "questions",
                List.of(
                        Map.of(
                                "id",
                                "way",
                                "kind",
                                "CHOICE",
                                "text",
                                SurveyApi.text("How?", "كيف؟"))));
        SurveyApi.move(SurveyApi.draft(content), "activation")
                .then()
                .statusCode(409)
                .body("code", equalTo("survey-choice-without-options"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | {} | name",
                "rate | 1.5 | rate",
                "restDays | -1 | restDays",
                "expiryDays | 0 | expiryDays",
                "expiryDays | 1.5 | expiryDays",
                "reminderAfterDays | 14 | reminderAfterDays",
                "trigger | {\"event\":\"BIRTHDAY\"} | trigger.event",
                "trigger | {\"event\":\"COMPLAINT_CLOSED\",\"teamIds\":[\"x\"]} | trigger.teamIds[0]",
                "lowScore | {\"questionId\":\"why\",\"atMost\":2} | lowScore.questionId",
                "lowScore | {\"questionId\":\"content\",\"atMost\":9} | lowScore.atMost",
                "questions | [{\"id\":\"A b\",\"kind\":\"CSAT\",\"text\":{\"en\":\"x\"}}] | questions[0].id",
                "questions | [{\"id\":\"content\",\"kind\":\"STARS\",\"text\":{\"en\":\"x\"}}] | questions[0].kind",
                "questions | [{\"id\":\"content\",\"kind\":\"CSAT\",\"text\":{\"en\":\"x\"},\"options\":[{\"id\":\"a\",\"label\":{\"en\":\"a\"}}]}] | questions[0].options",
                "questions | [{\"id\":\"content\",\"kind\":\"CSAT\",\"text\":{\"en\":\"x\"}},{\"id\":\"content\",\"kind\":\"NPS\",\"text\":{\"en\":\"x\"}}] | questions[1].id"
            })
    void what_is_wrong_is_named(String field, String json, String named) throws Exception {
        content.put(field, new ObjectMapper().readValue(json, Object.class));
        SurveyApi.analyst()
                .body(content)
                .post(SurveyApi.SURVEYS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(named));
    }

    @Test
    void what_is_asked_of_results_must_make_sense() {
        String id = SurveyApi.active(content);
        for (String query :
                List.of(
                        "question=nonsense",
                        "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z",
                        "from=yesterday",
                        "teamId=x",
                        "version=x")) {
            SurveyApi.analyst().get(path(id) + "/results?" + query).then().statusCode(400);
        }
        SurveyApi.analyst()
                .get(path(id) + "/results?question=easy")
                .then()
                .statusCode(200)
                .body("questions", hasSize(1))
                .body("responseRate.percent", nullValue());
        SurveyApi.analyst().get(path(id) + "/themes").then().statusCode(200);
        SurveyApi.analyst().get(SurveyApi.SURVEYS + "?state=ACTIVE&limit=1").then().statusCode(200);
    }

    private io.restassured.response.Response put(String id) {
        return SurveyApi.analyst()
                .header("If-Match", SurveyApi.analyst().get(path(id)).header("ETag"))
                .body(content)
                .put(path(id) + "/draft");
    }

    private static String path(String id) {
        return SurveyApi.SURVEYS + "/" + id;
    }
}
