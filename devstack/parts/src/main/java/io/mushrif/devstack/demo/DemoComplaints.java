package io.mushrif.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The 28,156 real complaints of devstack/sample-data, imported and seen as figures. */
final class DemoComplaints {

    private static final int ROWS = 28_156;
    private static final String VOLUME =
            "/api/v1/kpis/complaint-volume?from=2015-01-01&to=2015-04-01&bucket=month";
    private static final Duration FIGURES_TIME = Duration.ofMinutes(2);

    private final GatewayClient api;
    private final Terminal terminal;
    private final DemoImports imports;
    private final Path file;

    DemoComplaints(GatewayClient api, Terminal terminal, Path repository) {
        this.api = api;
        this.terminal = terminal;
        this.imports = new DemoImports(api, terminal);
        this.file = repository.resolve("devstack/sample-data/cfpb_2015q1.csv.gz");
    }

    void load() {
        if (volume() >= ROWS) {
            terminal.line("  ✔ demo complaints are there already");
            return;
        }
        imports.gzip("complaints", "text/csv", file);
        awaitFigures();
    }

    private void awaitFigures() {
        long begin = System.nanoTime();
        long seen = volume();
        while (seen < ROWS) {
            if (System.nanoTime() - begin > FIGURES_TIME.toNanos()) {
                throw new PartFailure(
                        "reporting shows only "
                                + seen
                                + " of "
                                + ROWS
                                + " complaints after "
                                + FIGURES_TIME.toSeconds()
                                + " s");
            }
            terminal.status(
                    String.format(
                            Locale.ROOT, "  … reporting has %,d of %,d complaints", seen, ROWS));
            pause();
            seen = volume();
        }
        terminal.line(
                String.format(
                        Locale.ROOT,
                        "  ✔ figures: complaint-volume shows %,d complaints, %.1f s after the import",
                        seen,
                        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0));
    }

    private long volume() {
        JsonNode kpi = api.get("manager1", VOLUME).require(200).body();
        long sum = 0;
        for (JsonNode point : kpi.path("points")) {
            sum += point.path("value").asLong();
        }
        return sum;
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
