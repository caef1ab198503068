package io.mushrif.quality.calibration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GraderCheckApiTest {

    private static final String PATH = "/api/v1/grader-checks";

    private final String lead = QualityApi.unique("lead");
    private final String grader = QualityApi.unique("grader");
    private final String checker = QualityApi.unique("checker");
    private final String agentName = QualityApi.unique("agent");

    @Test
    void a_checker_evaluates_blind_and_the_grader_gets_a_grade() {
        String evaluation = evaluation();
        Response created = check(evaluation, checker);
        created.then().statusCode(201).body("grader", equalTo(grader), "grade", nullValue());
        String id = created.path("id");
        as(checker)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("evaluationId", nullValue(), "grader", nullValue())
                .body("scorecardId", notNullValue(), "checker", equalTo(checker));
        as(grader).get(PATH + "/" + id).then().statusCode(403);
        as(grader).get(PATH).then().body("items.id", not(hasItem(id)));
        answer(id, grader).statusCode(403);
        // greeting agrees (weight 40), listening 4 and 2 of 1 to 5: 0.5 (80), identity does not
        // (60)
        answer(id, checker)
                .statusCode(200)
                .body("evaluationId", equalTo(evaluation), "grader", equalTo(grader))
                .body("graderScore", equalTo(92.31f), "checkerScore", equalTo(0.0f))
                .body("lines.agreement", contains(1.0f, 0.5f, 0.0f))
                .body("lines.grader", contains("yes", "4", "full"))
                .body("lines.checker", contains("yes", "2", "skipped"))
                .body("grade", equalTo(44.44f));
        answer(id, checker).statusCode(409).body("code", equalTo("grader-check-completed"));
        as(grader).get(PATH + "/" + id).then().statusCode(200).body("grade", equalTo(44.44f));
        as(lead).get(PATH + "?grader=" + grader).then().body("items.id", contains(id));
        as(grader)
                .get(PATH + "/summary")
                .then()
                .body("grade.mean", equalTo(44.44f), "grade.n", equalTo(1))
                .body("grade.low", nullValue());
        as(checker).get(PATH + "/summary?grader=" + grader).then().statusCode(403);
        as("stranger").get(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void who_has_a_part_in_an_evaluation_does_not_check_it() {
        String evaluation = evaluation();
        for (String involved : new String[] {grader, agentName, lead}) {
            check(evaluation, involved)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("grader-check-involved"));
        }
        check(evaluation, checker).then().statusCode(201);
        check(evaluation, checker)
                .then()
                .statusCode(409)
                .body("code", equalTo("grader-check-exists"));
        check(UUID.randomUUID().toString(), checker)
                .then()
                .statusCode(400)
                .body("violations.field", contains("evaluationId"));
        Api.as("boss", Roles.SUPERVISOR)
                .body("{\"evaluationId\":\"%s\",\"checker\":\"%s\"}".formatted(evaluation, checker))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private static RequestSpecification as(String user) {
        return Api.as(user, Roles.QUALITY_ANALYST);
    }

    private String evaluation() {
        UUID agent = QualityApi.agent(UUID.randomUUID(), agentName);
        return as(grader)
                .body(
                        """
                        {"scorecardId": "%s", "agentId": "%s", "answers": [
                          {"questionId": "greeting", "option": "yes"},
                          {"questionId": "listening", "value": 4},
                          {"questionId": "identity", "option": "full"}]}"""
                                .formatted(QualityApi.published(QualityApi.CALLS), agent))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response check(String evaluation, String who) {
        return as(lead).body(
                        "{\"evaluationId\":\"%s\",\"checker\":\"%s\"}".formatted(evaluation, who))
                .post(PATH);
    }

    private static ValidatableResponse answer(String id, String user) {
        return as(user).body(
                        """
                        {"answers": [
                          {"questionId": "greeting", "option": "yes"},
                          {"questionId": "listening", "value": 2},
                          {"questionId": "identity", "option": "skipped"}]}""")
                .post(PATH + "/" + id + "/answers")
                .then();
    }
}
