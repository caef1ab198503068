package io.mushrif.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.Terminal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Imports files over the public API and shows how far it is. */
final class DemoImports {

    private static final Duration IMPORT_TIME = Duration.ofMinutes(5);

    private final GatewayClient api;
    private final Terminal terminal;

    DemoImports(GatewayClient api, Terminal terminal) {
        this.api = api;
        this.terminal = terminal;
    }

    /** Imports a gzipped file and waits for its end. */
    void gzip(String type, String contentType, Path file) {
        follow(type, api.postGzip("crm", path(type), contentType, file));
    }

    /** Imports a gzipped file of answers into a survey and waits for its end. */
    void answers(String survey, Path file) {
        String path = "/api/v1/survey-imports?into=" + survey;
        follow("survey answers", api.postGzip("crm", path, "text/csv", file));
    }

    /** Imports a file and waits for its end. */
    void plain(String type, String contentType, Path file) {
        follow(type, api.postFile("crm", path(type), contentType, file));
    }

    private static String path(String type) {
        return "/api/v1/imports?type=" + type;
    }

    private void follow(String type, GatewayClient.Answer started) {
        JsonNode job = finished(URI.create(started.require(202).location()).getRawPath());
        if (!job.path("state").asText().equals("COMPLETED")) {
            throw new PartFailure("the import ended as " + job);
        }
        terminal.line(
                String.format(
                        Locale.ROOT,
                        "  ✔ %s: %,d created, %,d updated, %,d unchanged, %,d rejected (%,d rows/s)",
                        type,
                        job.path("created").asLong(),
                        job.path("updated").asLong(),
                        job.path("unchanged").asLong(),
                        job.path("rejected").asLong(),
                        job.path("rowsPerSecond").asLong()));
    }

    private JsonNode finished(String job) {
        ImportProgress progress = new ImportProgress(terminal);
        long end = System.nanoTime() + IMPORT_TIME.toNanos();
        while (System.nanoTime() < end) {
            JsonNode state = api.get("crm", job).require(200).body();
            progress.show(state);
            if (!state.path("state").asText().equals("RUNNING")) {
                return state;
            }
            pause();
        }
        throw new PartFailure(
                "the import did not end within " + IMPORT_TIME.toMinutes() + " minutes: " + job);
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted", e);
        }
    }
}
