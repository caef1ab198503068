package io.mushrif.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mushrif.devstack.Home;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the API of a service to the approved snapshot in contracts; each service has one subclass.
 * Run with {@code -Dmushrif.approve=true} to approve a change, and look at the difference before
 * you commit it.
 */
public abstract class OpenApiContractTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String service;

    protected OpenApiContractTest(String service) {
        this.service = service;
    }

    @Test
    void the_api_is_as_approved() throws IOException {
        String now =
                JSON.writeValueAsString(
                                JSON.readTree(
                                        RestAssured.get("/q/openapi?format=json").asByteArray()))
                        + "\n";
        Path snapshot =
                Home.repository()
                        .resolve("contracts/src/main/resources/openapi/" + service + ".json");
        if (Boolean.getBoolean("mushrif.approve")) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, now);
        }
        assertThat(now).isEqualTo(Files.readString(snapshot));
    }
}
