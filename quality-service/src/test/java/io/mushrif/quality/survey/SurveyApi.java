package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintProfile;
import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.contracts.survey.SurveySent;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What tests of surveys begin with: a survey after complaints of a category that is their own. */
final class SurveyApi {

    static final String SURVEYS = "/api/v1/surveys";

    private SurveyApi() {}

    static RequestSpecification analyst() {
        return Api.as("analyst", Roles.QUALITY_ANALYST);
    }

    static Map<String, Object> text(String en, String ar) {
        return Map.of("en", en, "ar", ar);
    }

    /** CSAT (required), NPS, CES, a choice and words. */
    static Map<String, Object> content(String category) {
        Map<String, Object> content = new HashMap<>();
        content.put("name", text("How did we do?", "كيف كانت خدمتنا؟"));
        content.put("intro", text("Five questions, one minute.", "خمسة أسئلة في دقيقة."));
        content.put("thanks", text("We read every answer.", "نقرأ كل إجابة."));
        content.put(
                "questions",
                List.of(
                        Map.of(
                                "id",
                                "content",
                                "kind",
                                "CSAT",
                                "required",
                                true,
                                "text",
                                text(
                                        "How content are you with our answer to your complaint?",
                                        "ما مدى رضاكم عن ردنا على شكواكم؟")),
                        Map.of(
                                "id",
                                "recommend",
                                "kind",
                                "NPS",
                                "text",
                                text(
                                        "How likely is it that you recommend us to friends?",
                                        "ما مدى احتمال أن توصوا بنا أصدقاءكم؟")),
                        Map.of(
                                "id",
                                "easy",
                                "kind",
                                "CES",
                                "text",
                                text(
                                        "How easy was it to get your problem solved?",
                                        "ما مدى سهولة حل مشكلتكم؟")),
                        Map.of(
                                "id",
                                "way",
                                "kind",
                                "CHOICE",
                                "text",
                                text("How did you reach us?", "كيف تواصلتم معنا؟"),
                                "options",
                                List.of(
                                        Map.of("id", "phone", "label", text("Phone", "الهاتف")),
                                        Map.of("id", "mail", "label", text("E-mail", "البريد")))),
                        Map.of(
                                "id",
                                "why",
                                "kind",
                                "TEXT",
                                "text",
                                text("What should we do better?", "ما الذي يجب أن نحسّنه؟"))));
        content.put(
                "trigger", Map.of("event", "COMPLAINT_CLOSED", "categories", List.of(category)));
        content.put("reminderAfterDays", 3);
        content.put("lowScore", Map.of("questionId", "content", "atMost", 2));
        return content;
    }

    static String draft(Map<String, Object> content) {
        return analyst().body(content).post(SURVEYS).then().statusCode(201).extract().path("id");
    }

    static String active(Map<String, Object> content) {
        String id = draft(content);
        move(id, "activation").then().statusCode(200);
        return id;
    }

    static Response move(String id, String verb) {
        return analyst()
                .header("If-Match", analyst().get(SURVEYS + "/" + id).header("ETag"))
                .post(SURVEYS + "/" + id + "/" + verb);
    }

    static ComplaintClosed closed(
            UUID customer, UUID team, UUID agent, String category, Instant at) {
        return new ComplaintClosed(
                UUID.randomUUID(),
                "C-1",
                customer,
                new ComplaintProfile(
                        "Card", category, "CALL", null, "NORMAL", "ar", team, agent, at),
                "UPHELD",
                at);
    }

    static List<Map<String, Object>> invitations(String survey) {
        return analyst().get(SURVEYS + "/" + survey + "/invitations").path("items");
    }

    /** The invitation to which the event led. */
    static UUID invitation(String survey, UUID customer) {
        List<String> found =
                Awaitility.await()
                        .until(
                                () ->
                                        analyst()
                                                .get(
                                                        SURVEYS
                                                                + "/"
                                                                + survey
                                                                + "/invitations?customerId="
                                                                + customer)
                                                .<List<String>>path("items.id"),
                                ids -> !ids.isEmpty());
        return UUID.fromString(found.get(0));
    }

    /** A customer whose complaint was closed, and who has got the link. */
    static UUID sent(String survey, ComplaintClosed closed) {
        Events.send(closed);
        UUID invitation = invitation(survey, closed.customerId());
        Events.send(
                new SurveySent(
                        invitation, false, "EMAIL", "ar", closed.occurredAt().plusSeconds(60)));
        awaitState(survey, invitation, "SENT");
        return invitation;
    }

    static void awaitState(String survey, UUID invitation, String state) {
        Awaitility.await().until(() -> state.equals(state(survey, invitation)));
    }

    static String state(String survey, UUID invitation) {
        return invitations(survey).stream()
                .filter(row -> row.get("id").equals(invitation.toString()))
                .map(row -> (String) row.get("state"))
                .findFirst()
                .orElse(null);
    }

    static List<SurveyInvited> invited(UUID invitation) {
        return OutboxRows.of(invitation).stream()
                .filter(row -> row.type().equals(SurveyInvited.TYPE))
                .map(
                        row -> {
                            try {
                                return EventJson.read(row.payload(), SurveyInvited.class);
                            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }

    static String link(UUID invitation) {
        return "/api/v1/survey-answers/" + invited(invitation).get(0).token();
    }

    static JsonNode lastEvent(UUID invitation) throws java.io.IOException {
        List<OutboxRows.Row> rows = OutboxRows.of(invitation);
        assertThat(rows).isNotEmpty();
        return new ObjectMapper().readTree(rows.get(rows.size() - 1).payload());
    }
}
