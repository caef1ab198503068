package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Home;
import io.mushrif.devstack.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The real file of complaints comes in and its figures come out. The file names the months: 12,600,
 * 12,258, 3,298.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleDataIT {

    private static final String SPAN = "from=2015-01-01&to=2015-04-01";

    private final Stack stack = Mushrif.running();
    private final Caller crm = Caller.named(stack, "crm");
    private final Caller manager = Caller.named(stack, "manager1");

    @Test
    @Order(1)
    void the_real_complaints_come_in_and_their_figures_come_out() throws IOException {
        JsonNode job = imported(sample(), "gzip");
        assertThat(job.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("created").asInt()).isEqualTo(28_156);
        assertThat(job.path("rejected").asInt()).isZero();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(points("complaint-volume", SPAN + "&bucket=month"))
                                        .extracting(
                                                point -> point.path("bucket").asText(),
                                                point -> point.path("value").asInt())
                                        .containsExactly(
                                                tuple("2015-01-01", 12_600),
                                                tuple("2015-02-01", 12_258),
                                                tuple("2015-03-01", 3_298)));
        JsonNode inTime = points("responded-in-time", SPAN).get(0);
        assertThat(inTime.path("numerator").asInt()).isEqualTo(27_444);
        assertThat(inTime.path("denominator").asInt()).isEqualTo(28_156);
        assertThat(inTime.path("value").decimalValue()).isEqualByComparingTo("97.47");
        assertThat(points("complaint-volume", SPAN + "&groupBy=product"))
                .anySatisfy(
                        point -> {
                            assertThat(point.path("group").path("product").asText())
                                    .isEqualTo("Mortgage");
                            assertThat(point.path("value").asInt()).isEqualTo(6_612);
                        });
    }

    @Test
    @Order(2)
    void the_same_file_again_changes_nothing() throws IOException {
        JsonNode job = imported(sample(), "gzip");
        assertThat(job.path("created").asInt()).isZero();
        assertThat(job.path("updated").asInt()).isZero();
        assertThat(job.path("unchanged").asInt()).isEqualTo(28_156);
    }

    @Test
    @Order(3)
    void a_file_cut_in_the_middle_of_a_row_names_that_row() throws IOException {
        byte[] text = new GZIPInputStream(new ByteArrayInputStream(sample())).readAllBytes();
        JsonNode job = imported(Arrays.copyOf(text, text.length - 40), null);
        assertThat(job.path("unchanged").asInt()).isEqualTo(28_155);
        assertThat(job.path("rejected").asInt()).isEqualTo(1);
        String rejects = crm.get(job.path("rejects").asText()).require(200).text();
        assertThat(rejects.lines().toList()).hasSize(2);
        assertThat(rejects).contains("28157,,columns,").contains("1178180");
    }

    @Test
    @Order(4)
    void rebuilt_figures_are_the_same() {
        Caller.named(stack, "admin1").post("/api/v1/kpis/rebuild", Map.of()).require(200);
        assertThat(points("responded-in-time", SPAN).get(0).path("numerator").asInt())
                .isEqualTo(27_444);
    }

    private JsonNode imported(byte[] file, String encoding) {
        String[] headers =
                encoding == null
                        ? new String[] {"Content-Type", "text/csv"}
                        : new String[] {"Content-Type", "text/csv", "Content-Encoding", encoding};
        Caller.Answer started =
                crm.send("POST", "/api/v1/imports?type=complaints", file, headers).require(202);
        String job = "/api/v1/imports/" + started.json().path("id").asText();
        assertThat(started.header("Location")).endsWith(job);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !crm.get(job).json().path("state").asText().equals("RUNNING"));
        return crm.get(job).json();
    }

    private JsonNode points(String kpi, String query) {
        return manager.get("/api/v1/kpis/" + kpi + "?" + query).require(200).json().path("points");
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(
                Home.repository().resolve("devstack/sample-data/cfpb_2015q1.csv.gz"));
    }
}
