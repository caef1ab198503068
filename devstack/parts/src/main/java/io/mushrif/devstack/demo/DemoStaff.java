package io.mushrif.devstack.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.Terminal;
import java.util.List;

/** Two teams with a supervisor and an agent each. */
final class DemoStaff {

    private static final String ADMIN = "admin1";
    private static final String SOURCE = "demo";

    private final GatewayClient api;
    private final Terminal terminal;
    private final ObjectMapper json = new ObjectMapper();

    DemoStaff(GatewayClient api, Terminal terminal) {
        this.api = api;
        this.terminal = terminal;
    }

    void load() {
        String cards = team("demo-cards", "Cards", "البطاقات", "supervisor1");
        String loans = team("demo-loans", "Loans", "القروض", "supervisor2");
        agent("agent1", "Amal Haddad", "أمل حداد", cards, "cards");
        agent("agent2", "Bilal Nasser", "بلال ناصر", loans, "loans");
        terminal.line("  ✔ demo teams Cards (supervisor1, agent1) and Loans (supervisor2, agent2)");
    }

    private String team(String externalId, String english, String arabic, String supervisor) {
        ObjectNode team = withExternalId(externalId);
        team.set("name", name(english, arabic));
        team.putArray("supervisors").add(supervisor);
        return createdOrFound("/api/v1/teams", externalId, team);
    }

    private void agent(String username, String english, String arabic, String team, String skill) {
        ObjectNode agent = withExternalId(username);
        agent.put("username", username);
        agent.set("name", name(english, arabic));
        agent.put("teamId", team);
        agent.put("email", username + "@example.com");
        List.of("ar", "en").forEach(agent.putArray("languages")::add);
        agent.putArray("skills").add(skill);
        createdOrFound("/api/v1/agents", username, agent);
    }

    private String createdOrFound(String path, String externalId, ObjectNode body) {
        GatewayClient.Answer answer = api.post(ADMIN, path, body).require(201, 409);
        if (answer.status() == 201) {
            return answer.textAt("/id");
        }
        if (!answer.problem().equals("already-exists")) {
            throw new PartFailure(answer.call() + " is refused: " + answer.text());
        }
        return api.get(ADMIN, path + "?source=" + SOURCE + "&externalId=" + externalId)
                .require(200)
                .textAt("/items/0/id");
    }

    private ObjectNode withExternalId(String externalId) {
        return json.createObjectNode().put("source", SOURCE).put("externalId", externalId);
    }

    private ObjectNode name(String english, String arabic) {
        return json.createObjectNode().put("en", english).put("ar", arabic);
    }
}
