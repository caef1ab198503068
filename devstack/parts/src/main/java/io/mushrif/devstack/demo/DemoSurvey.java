package io.mushrif.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.Terminal;
import java.nio.file.Path;
import java.util.Locale;

/** The 2,831 real questionnaires of an airport, imported into a survey and seen as figures. */
final class DemoSurvey {

    private static final String ANALYST = "analyst1";
    private static final String NAME = "San Francisco International Airport 2017";

    private final GatewayClient api;
    private final Terminal terminal;
    private final DemoImports imports;
    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    DemoSurvey(GatewayClient api, Terminal terminal, Path repository) {
        this.api = api;
        this.terminal = terminal;
        this.imports = new DemoImports(api, terminal);
        this.file = repository.resolve("devstack/sample-data/sfo2017.csv.gz");
    }

    void load() {
        String survey = found();
        if (survey.isEmpty()) {
            survey = create();
        }
        imports.answers(survey, file);
        tell(survey);
    }

    private String found() {
        JsonNode surveys = api.get(ANALYST, "/api/v1/surveys?limit=200").require(200).body();
        for (JsonNode survey : surveys.path("items")) {
            if (survey.at("/content/name/en").asText().equals(NAME)) {
                return survey.path("id").asText();
            }
        }
        return "";
    }

    private String create() {
        ObjectNode survey = json.createObjectNode();
        survey.set("name", text(NAME, "مطار سان فرانسيسكو الدولي 2017"));
        ArrayNode questions = survey.putArray("questions");
        questions.add(
                question(
                        "overall",
                        "CSAT",
                        "How do you rate the airport as a whole?",
                        "كيف تقيّم المطار إجمالًا؟"));
        questions.add(
                question(
                        "recommend",
                        "NPS",
                        "How likely are you to recommend it?",
                        "ما احتمال أن توصي به غيرك؟"));
        String id = api.post(ANALYST, "/api/v1/surveys", survey).require(201).textAt("/id");
        api.post(ANALYST, "/api/v1/surveys/" + id + "/activation", null, 0).require(200);
        return id;
    }

    private void tell(String survey) {
        JsonNode results =
                api.get(ANALYST, "/api/v1/surveys/" + survey + "/results").require(200).body();
        for (JsonNode question : results.path("questions")) {
            JsonNode figures = question.path("figures");
            boolean promoters = question.path("kind").asText().equals("NPS");
            terminal.line(
                    String.format(
                            Locale.ROOT,
                            "  ✔ %s of %,d answers: %s",
                            promoters ? "net promoter score" : "share of 4 and 5",
                            figures.path("n").asLong(),
                            promoters
                                    ? figures.at("/netPromoter/score").asText()
                                    : figures.at("/topShare/percent").asText() + " %"));
        }
    }

    private ObjectNode question(String id, String kind, String english, String arabic) {
        ObjectNode question = json.createObjectNode().put("id", id).put("kind", kind);
        question.set("text", text(english, arabic));
        return question;
    }

    private ObjectNode text(String english, String arabic) {
        return json.createObjectNode().put("en", english).put("ar", arabic);
    }
}
