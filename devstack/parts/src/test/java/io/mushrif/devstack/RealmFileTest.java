package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm =
                new ObjectMapper()
                        .readTree(
                                Home.repository()
                                        .resolve("devstack/realm/mushrif-realm.json")
                                        .toFile());
    }

    @Test
    void the_realm_has_the_roles_of_the_product() {
        assertThat(realm.required("realm").asText()).isEqualTo("mushrif");
        assertThat(texts(realm.required("roles").required("realm"), "name"))
                .containsExactlyInAnyOrder(
                        "agent",
                        "supervisor",
                        "quality-analyst",
                        "planner",
                        "operations-manager",
                        "integration",
                        "department",
                        "admin");
    }

    @Test
    void every_demo_user_has_one_role() {
        Map<String, String> roles = new TreeMap<>();
        for (JsonNode user : realm.required("users")) {
            assertThat(user.required("realmRoles")).hasSize(1);
            roles.put(user.required("username").asText(), user.at("/realmRoles/0").asText());
        }

        assertThat(roles)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "agent1", "agent",
                                "agent2", "agent",
                                "supervisor1", "supervisor",
                                "supervisor2", "supervisor",
                                "analyst1", "quality-analyst",
                                "planner1", "planner",
                                "department1", "department",
                                "manager1", "operations-manager",
                                "admin1", "admin",
                                "service-account-crm", "integration"));
    }

    @Test
    void the_password_of_a_demo_user_is_the_name() {
        for (JsonNode user : realm.required("users")) {
            if (!user.has("serviceAccountClientId")) {
                assertThat(user.at("/credentials/0/value").asText())
                        .isEqualTo(user.required("username").asText());
                assertThat(user.at("/credentials/0/temporary").asBoolean()).isFalse();
            }
        }
    }

    @Test
    void the_console_is_a_public_client_and_crm_a_confidential_one() {
        JsonNode console = client("mushrif-console");
        assertThat(console.required("publicClient").asBoolean()).isTrue();
        assertThat(console.required("directAccessGrantsEnabled").asBoolean()).isTrue();

        JsonNode crm = client("crm");
        assertThat(crm.required("publicClient").asBoolean()).isFalse();
        assertThat(crm.required("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(crm.required("secret").asText()).isEqualTo("crm");
    }

    @Test
    void tokens_of_every_client_are_meant_for_the_api() {
        for (JsonNode client : realm.required("clients")) {
            assertThat(client.at("/protocolMappers/0/config/included.custom.audience").asText())
                    .as(client.required("clientId").asText())
                    .isEqualTo("mushrif-api");
        }
    }

    private static JsonNode client(String id) {
        for (JsonNode client : realm.required("clients")) {
            if (client.required("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static List<String> texts(JsonNode nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.required(field).asText()));
        return texts;
    }
}
