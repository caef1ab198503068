package io.mushrif.complaints.interaction;

import static io.mushrif.complaints.ImportSteps.imported;
import static io.mushrif.complaints.ImportSteps.rejects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportInteractionsApiTest {

    private static final String BANK =
            "vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\t"
                    + "q_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver\n";

    private static final String OWN =
            "externalId,channel,startedAt,waited,handled,customerEmail,customerPhone,queue,subject,text\n";

    @Test
    void a_call_log_of_the_bank_is_recognised_and_taken_over_once() {
        String line = "L" + UUID.randomUUID().toString().substring(0, 6);
        String file =
                BANK
                        + call(
                                line,
                                1,
                                "0:00:31 0:00:36 5 0:00:36 0:03:09 153 HANG 0:00:00 0:00:00 0 NO_SERVER")
                        + call(
                                line,
                                2,
                                "6:55:20 6:55:26 6 6:55:26 6:55:43 17 AGENT 6:55:43 6:56:37 54 DALIA")
                        + call(
                                line,
                                3,
                                "7:00:00 7:00:05 5 0:00:00 0:00:00 0 PHANTOM 0:00:00 0:00:00 0 NO_SERVER");
        Response first = imported(file, "?type=interactions");
        first.then()
                .body("total", equalTo(3))
                .body("processed", equalTo(3))
                .body("created", equalTo(2))
                .body("skipped", equalTo(1))
                .body("skippedBy.'outcome=PHANTOM'", equalTo(1))
                .body("rejected", equalTo(0));
        Response second = imported(file, "?type=interactions");
        second.then()
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("skipped", equalTo(1));
        find("anonymous-bank", line + "-2-990104")
                .then()
                .body("items[0].outcome", equalTo("ANSWERED"))
                .body("items[0].queue", equalTo("PS"))
                .body("items[0].startedAt", equalTo("1999-01-04T04:55:26Z"))
                .body("items[0].answeredAt", equalTo("1999-01-04T04:55:43Z"))
                .body("items[0].endedAt", equalTo("1999-01-04T04:56:37Z"))
                .body("items[0].attributes.agent", equalTo("DALIA"));
        Response abandoned = find("anonymous-bank", line + "-1-990104");
        abandoned
                .then()
                .body("items[0].outcome", equalTo("ABANDONED"))
                .body("items[0].answeredAt", nullValue())
                .body("items[0].endedAt", equalTo("1999-01-03T22:03:09Z"));
        assertThat(OutboxRows.of(UUID.fromString(abandoned.path("items[0].id"))))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo(InteractionRecorded.TYPE));
    }

    @Test
    void service_past_midnight_and_times_of_unequal_clocks_are_understood() {
        String line = "L" + UUID.randomUUID().toString().substring(0, 6);
        imported(
                BANK
                        + call(
                                line,
                                1,
                                "23:59:50 23:59:58 8 0:00:02 0:00:32 30 AGENT 0:00:31 0:02:31 120 DALIA")
                        + call(
                                line,
                                2,
                                "15:46:01 15:45:24 -37 15:45:24 15:46:41 77 HANG 0:00:00 0:00:00 0 NO_SERVER"),
                "?type=interactions");
        find("anonymous-bank", line + "-1-990104")
                .then()
                .body("items[0].startedAt", equalTo("1999-01-04T22:00:02Z"))
                .body("items[0].answeredAt", equalTo("1999-01-04T22:00:32Z"))
                .body("items[0].endedAt", equalTo("1999-01-04T22:02:32Z"));
        find("anonymous-bank", line + "-2-990104")
                .then()
                .body("items[0].startedAt", equalTo("1999-01-04T13:45:24Z"))
                .body("items[0].endedAt", equalTo("1999-01-04T13:46:41Z"))
                .body("items[0].attributes.vruSeconds", equalTo("-37"));
    }

    @Test
    void customers_are_found_by_address_and_number_and_a_changed_row_updates() {
        String key = UUID.randomUUID().toString();
        String email = key + "@example.org";
        String customer =
                Api.as("crm", Roles.INTEGRATION)
                        .body(Map.of("name", "سالم", "email", email))
                        .post("/api/v1/customers")
                        .path("id");
        String row = key + ",EMAIL,2026-02-01T10:00:00Z,0,60," + email.toUpperCase(Locale.ROOT);
        imported(OWN + row + ",,billing,Invoice,الفاتورة خاطئة\n", "?type=interactions");
        Response found = find("import", key);
        found.then()
                .body("items[0].customerId", equalTo(customer))
                .body("items[0].subject", equalTo("Invoice"))
                .body("items[0].text", equalTo("الفاتورة خاطئة"));
        Response again =
                imported(
                        OWN + row.replace("02-01T", "03-01T") + ",,cards,Invoice,\n",
                        "?type=interactions");
        again.then().body("updated", equalTo(1)).body("created", equalTo(0));
        find("import", key)
                .then()
                .body("items.id", contains(found.<String>path("items[0].id")))
                .body("items[0].queue", equalTo("cards"))
                .body("items[0].startedAt", equalTo("2026-03-01T10:00:00Z"));
    }

    @Test
    void what_cannot_be_is_rejected_by_name() {
        String key = UUID.randomUUID().toString();
        Response result =
                imported(
                        OWN
                                + key
                                + "a,CALL,2026-02-01T10:00:00Z,-3,60,,,,,\n"
                                + key
                                + "b,PIGEON,2026-02-01T10:00:00Z,3,60,,,,,\n"
                                + key
                                + "c,CALL,1989-02-01T10:00:00Z,3,60,,,,,\n"
                                + key
                                + "d,CALL,2999-02-01T10:00:00Z,3,60,,,,,\n"
                                + key
                                + "e,CALL,2026-02-01T10:00:00Z,soon,60,,,,,\n"
                                + key
                                + "f,CALL,,3,60,,,,,\n"
                                + key
                                + "g,CALL,٢٠٢٦-٠٢-٠١,٣,0:01:00,,,,,\n",
                        "?type=interactions");
        result.then().body("created", equalTo(1)).body("rejected", equalTo(6));
        assertThat(
                        rejects(result)
                                .lines()
                                .skip(1)
                                .map(line -> line.split(",")[1] + " " + line.split(",")[2]))
                .containsExactly(
                        "waited negative",
                        "channel unknown-value",
                        "startedAt not-before",
                        "endedAt in-future",
                        "waited bad-duration",
                        "startedAt required");
        find("import", key + "g").then().body("items[0].endedAt", equalTo("2026-01-31T21:01:03Z"));
    }

    @Test
    void a_file_does_not_bring_back_what_was_erased() throws SQLException {
        String id = UUID.randomUUID() + "@customer.example";
        String file = OWN + id + ",EMAIL,2026-02-01T10:00:00Z,0,60,,,,Private,Private words\n";
        imported(file, "?type=interactions").then().body("created", equalTo(1));
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement erase =
                        connection.prepareStatement(
                                """
                                update interaction_key set import_hash = 'erased', external_id =
                                    'erased-' || encode(sha256(convert_to(external_id, 'UTF8')), 'hex')
                                where external_id = ?
                                """)) {
            erase.setString(1, id);
            assertThat(erase.executeUpdate()).isEqualTo(1);
        }
        imported(file.replace("Private words", "More words"), "?type=interactions")
                .then()
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(1));
    }

    @Test
    void a_dry_run_stores_nothing() {
        String key = UUID.randomUUID().toString();
        imported(
                        OWN + key + ",CALL,2026-02-01T10:00:00Z,3,60,,,,,\n",
                        "?type=interactions&dryRun=true")
                .then()
                .body("created", equalTo(1));
        find("import", key).then().body("items.size()", equalTo(0));
    }

    private static String call(String line, int id, String rest) {
        return line + "\t" + id + "\t0\t1\tPS\t990104\t" + rest.replace(' ', '\t') + "\n";
    }

    private static Response find(String source, String externalId) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/interactions?source=" + source + "&externalId=" + externalId);
    }
}
