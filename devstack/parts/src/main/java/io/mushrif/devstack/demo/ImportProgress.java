package io.mushrif.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Terminal;
import java.util.Locale;

/** The progress of an import job: a bar on a terminal, a line at every quarter elsewhere. */
final class ImportProgress {

    private static final int WIDTH = 30;

    private final Terminal terminal;
    private long quartersTold;

    ImportProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(JsonNode job) {
        long total = job.path("total").asLong();
        long processed = job.path("processed").asLong();
        if (terminal.interactive()) {
            terminal.status("  " + bar(processed, total) + figures(job, processed, total));
        } else if (total > 0 && 4 * processed / total > quartersTold) {
            quartersTold = 4 * processed / total;
            terminal.line("  …" + figures(job, processed, total));
        }
    }

    private static String bar(long processed, long total) {
        int filled = total == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * processed / total);
        return "█".repeat(filled) + "░".repeat(WIDTH - filled);
    }

    private static String figures(JsonNode job, long processed, long total) {
        return String.format(
                Locale.ROOT,
                " import: %,d of %s rows, %,d rows/s",
                processed,
                total == 0 ? "?" : String.format(Locale.ROOT, "%,d", total),
                job.path("rowsPerSecond").asLong());
    }
}
