package io.mushrif.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scorecard for telephone calls in both languages, and a few evaluations on it. */
final class DemoQuality {

    private static final String ADMIN = "admin1";
    private static final String ANALYST = "analyst1";

    private final GatewayClient api;
    private final Terminal terminal;
    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    DemoQuality(GatewayClient api, Terminal terminal, Path repository) {
        this.api = api;
        this.terminal = terminal;
        this.folder = repository.resolve("devstack/sample-data");
    }

    void load() {
        JsonNode scorecard = read("scorecard.json");
        String name = scorecard.at("/name/en").asText();
        String known = published(name);
        String id = known.isEmpty() ? publish(scorecard) : known;
        List<String> scores = evaluations(id);
        if (scores.isEmpty()) {
            scores = evaluate(id);
        }
        terminal.line(
                "  ✔ demo scorecard %s, evaluations with scores %s"
                        .formatted(name, String.join(", ", scores)));
    }

    private String published(String name) {
        JsonNode scorecards =
                api.get(ANALYST, "/api/v1/scorecards?status=PUBLISHED&limit=200")
                        .require(200)
                        .body();
        for (JsonNode scorecard : scorecards.path("items")) {
            if (scorecard.at("/name/en").asText().equals(name)) {
                return scorecard.path("id").asText();
            }
        }
        return "";
    }

    private String publish(JsonNode scorecard) {
        String id = api.post(ANALYST, "/api/v1/scorecards", scorecard).require(201).textAt("/id");
        api.post(ANALYST, "/api/v1/scorecards/" + id + "/publication", null, 0).require(200);
        return id;
    }

    private List<String> evaluations(String scorecard) {
        List<String> scores = new ArrayList<>();
        for (JsonNode evaluation :
                api.get(ANALYST, "/api/v1/evaluations?status=COMPLETED&scorecardId=" + scorecard)
                        .require(200)
                        .body()
                        .path("items")) {
            scores.add(evaluation.path("score").asText());
        }
        return scores;
    }

    private List<String> evaluate(String scorecard) {
        List<String> scores = new ArrayList<>();
        for (JsonNode entry : read("evaluations.json")) {
            ObjectNode evaluation = entry.deepCopy();
            evaluation.put("scorecardId", scorecard);
            evaluation.put("agentId", id("/api/v1/agents?source=demo&externalId=", entry, "agent"));
            evaluation.remove("agent");
            if (evaluation.remove("interaction") != null) {
                String interactions = "/api/v1/interactions?source=import&externalId=";
                evaluation.put("interactionId", id(interactions, entry, "interaction"));
            }
            scores.add(
                    api.post(ANALYST, "/api/v1/evaluations", evaluation)
                            .require(201)
                            .textAt("/score"));
        }
        return scores;
    }

    private String id(String list, JsonNode entry, String name) {
        return api.get(ADMIN, list + entry.path(name).asText()).require(200).textAt("/items/0/id");
    }

    private JsonNode read(String file) {
        try {
            return json.readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new PartFailure(file + " cannot be read", e);
        }
    }
}
