package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.ProcessFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How fast complaints come in from a file, and whether memory grows with it: the real file, then a
 * million rows made from it. Beside it stands the limit: the same rows by COPY into a bare table
 * without index.
 */
final class ImportBench implements NamedBench {

    private static final int MILLION = 1_000_000;
    private static final long FACTS_PATIENCE_MILLIS = 600_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench = BenchStack.start(repository)) {
            SampleFile sample =
                    new SampleFile(repository.resolve("devstack/sample-data/cfpb_2015q1.csv.gz"));
            ArrayNode sizes = new ObjectMapper().createArrayNode();
            boolean complete = measure(bench, sample, sample.rows(), sizes);
            complete &= measure(bench, sample, MILLION, sizes);
            if (options.contains("--json")) {
                ObjectNode figures = new ObjectMapper().createObjectNode();
                figures.put("bench", name());
                figures.set("sizes", sizes);
                System.out.println(figures);
            }
            return complete ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private boolean measure(BenchStack bench, SampleFile sample, int rows, ArrayNode sizes)
            throws IOException, InterruptedException {
        // a new process, so that its peak belongs to this size alone
        bench.stack().service("complaints").restart();
        Path file = Files.createTempFile("mushrif-bench-", ".csv.gz");
        try {
            long factsBefore = facts(bench) + sample.rows();
            sample.write(file, sample.rows(), "w" + rows + "-");
            imported(bench, file);
            boolean warm = awaitFacts(bench, factsBefore);
            sample.write(file, rows, "s" + rows + "-");
            double copied = sample.copyRowsPerSecond(bench, rows);
            bench.mark();
            long start = System.nanoTime();
            JsonNode job = imported(bench, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            ProcessFigures figures = ProcessFigures.of(bench.stack().service("complaints").pid());
            var usage = bench.usage(seconds);
            boolean allFacts = awaitFacts(bench, factsBefore + rows);
            double untilFacts = (System.nanoTime() - start) / 1e9;
            boolean complete =
                    warm
                            && allFacts
                            && job.path("state").asText().equals("COMPLETED")
                            && job.path("created").asInt() == rows;
            System.out.printf(
                    Locale.ROOT,
                    """
                    %,d rows: %s
                      rows/s             %,d (COPY into a bare table here: %,.0f)
                      peak memory        %,d MB of complaints-service
                      upload to the end  %.1f s, until all are facts %.1f s
                    """,
                    rows,
                    complete ? "all in, all facts" : "NOT COMPLETE: " + job,
                    job.path("rowsPerSecond").asLong(),
                    copied,
                    figures.peakMemoryMegabytes(),
                    seconds,
                    untilFacts);
            BenchStack.print(usage);
            sizes.addObject()
                    .put("rows", rows)
                    .put("rowsPerSecond", job.path("rowsPerSecond").asLong())
                    .put("peakMemoryMb", figures.peakMemoryMegabytes())
                    .put("seconds", Math.round(seconds * 10) / 10.0)
                    .put("secondsUntilFacts", Math.round(untilFacts * 10) / 10.0)
                    .put("copyRowsPerSecond", Math.round(copied))
                    .put("created", job.path("created").asLong())
                    .put("rejected", job.path("rejected").asLong());
            return complete;
        } finally {
            Files.delete(file);
        }
    }

    private static JsonNode imported(BenchStack bench, Path file) throws InterruptedException {
        GatewayClient client = new GatewayClient(bench.stack().addresses(), bench.stack().tokens());
        String job =
                client.postGzip("crm", "/api/v1/imports?type=complaints", "text/csv", file)
                        .require(202)
                        .textAt("/id");
        while (true) {
            JsonNode state = client.get("crm", "/api/v1/imports/" + job).require(200).body();
            if (!state.path("state").asText().equals("RUNNING")) {
                return state;
            }
            Thread.sleep(500);
        }
    }

    private static boolean awaitFacts(BenchStack bench, long expected) throws InterruptedException {
        long until = System.currentTimeMillis() + FACTS_PATIENCE_MILLIS;
        while (facts(bench) != expected) {
            if (System.currentTimeMillis() > until) {
                return false;
            }
            Thread.sleep(500);
        }
        return true;
    }

    private static long facts(BenchStack bench) {
        return bench.count(
                "reporting",
                "select coalesce(sum(sign), 0) from fact where name = 'complaint-received'");
    }
}
