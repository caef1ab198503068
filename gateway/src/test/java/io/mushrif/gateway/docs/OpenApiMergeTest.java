package io.mushrif.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private JsonNode merged;

    @BeforeEach
    void merge() throws IOException {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        services.put("complaints", read("openapi-complaints.json"));
        services.put("quality", read("openapi-quality.json"));
        merged = OpenApiMerge.merge(services, "Mushrif API", "1");
    }

    @Test
    void a_schema_that_both_describe_alike_appears_once() {
        assertThat(merged.at("/components/schemas").has("Problem")).isTrue();
        assertThat(responseSchema("/api/v1/evaluations", 400))
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void a_name_used_for_two_things_gets_the_name_of_the_service() {
        JsonNode schemas = merged.at("/components/schemas");
        assertThat(schemas.has("Note")).isFalse();
        assertThat(schemas.at("/ComplaintsNote/properties").has("text")).isTrue();
        assertThat(schemas.at("/QualityNote/properties").has("score")).isTrue();
    }

    @Test
    void what_refers_to_such_a_name_follows_it() {
        JsonNode schemas = merged.at("/components/schemas");
        assertThat(schemas.has("Envelope")).isFalse();
        assertThat(schemas.at("/QualityEnvelope/properties/note/$ref").asText())
                .isEqualTo("#/components/schemas/QualityNote");
        assertThat(responseSchema("/api/v1/complaints", 201))
                .isEqualTo("#/components/schemas/ComplaintsEnvelope");
    }

    @Test
    void operation_ids_stay_unique() {
        assertThat(merged.findValuesAsText("operationId"))
                .containsExactly("create", "qualityCreate");
    }

    @Test
    void roles_are_kept_under_the_one_security_scheme() {
        assertThat(post("/api/v1/complaints").path("security").toString())
                .isEqualTo("[{\"bearer\":[\"agent\",\"supervisor\"]}]");
        assertThat(merged.at("/components/securitySchemes").size()).isEqualTo(1);
    }

    @Test
    void nothing_at_all_is_still_a_document() {
        JsonNode empty = OpenApiMerge.merge(Map.of(), "Mushrif API", "1");
        assertThat(empty.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(empty.path("paths").isObject()).isTrue();
    }

    private JsonNode post(String path) {
        return merged.path("paths").path(path).path("post");
    }

    private String responseSchema(String path, int status) {
        return post(path)
                .path("responses")
                .path(Integer.toString(status))
                .findValue("$ref")
                .asText();
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("src/test/resources", name)));
    }
}
