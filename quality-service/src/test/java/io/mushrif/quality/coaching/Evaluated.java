package io.mushrif.quality.coaching;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Evaluations on {@code QualityApi.CALLS} for tests. */
public final class Evaluated {

    private Evaluated() {}

    /**
     * Evaluates an agent; returns the id.
     *
     * @param listening 1 to 5; below 3 it is failed
     * @param identity full or skipped; skipped is failed and makes the score 0
     */
    public static String on(
            String scorecard, UUID agent, Instant at, int listening, String identity) {
        return on(scorecard, agent, at, listening, identity, null);
    }

    /** The same about an interaction, with a comment on it. */
    public static String on(
            String scorecard,
            UUID agent,
            Instant at,
            int listening,
            String identity,
            UUID interaction) {
        Map<String, Object> body = new HashMap<>();
        body.put("scorecardId", scorecard);
        body.put("agentId", agent);
        body.put("interactionAt", at.toString());
        if (interaction != null) {
            body.put("interactionId", interaction);
        }
        body.put(
                "answers",
                List.of(
                        Map.of("questionId", "greeting", "option", "yes"),
                        Map.of(
                                "questionId",
                                "listening",
                                "value",
                                listening,
                                "comment",
                                "Said by the evaluator alone"),
                        Map.of("questionId", "identity", "option", identity)));
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .body(body)
                .post("/api/v1/evaluations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
