package io.mushrif.complaints.customertimeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustomerTimelineApiTest {

    @Test
    void all_channels_stand_in_one_list_newest_first_and_page_by_page() {
        String customer = customer();
        String early = interaction(customer, "2026-01-05T10:00:00Z", "First call");
        String complaint = complaint(customer, "2026-01-05T10:00:00Z");
        String late = interaction(customer, "2026-01-06T10:00:00Z", "Second call");
        List<String> expected =
                List.of("INTERACTION " + late, "INTERACTION " + early, "COMPLAINT " + complaint);

        assertThat(entries(timeline(customer, ""))).containsExactlyElementsOf(expected);

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Response page = timeline(customer, "?limit=1" + cursor);
            paged.addAll(entries(page));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertThat(paged).containsExactlyElementsOf(expected);
    }

    @Test
    void an_entry_says_what_it_is_and_where_all_of_it_can_be_read() {
        String customer = customer();
        String complaint = complaint(customer, "2026-01-05T10:00:00Z");
        timeline(customer, "")
                .then()
                .body("items[0].what", equalTo("REGISTERED"))
                .body("items[0].complaintId", equalTo(complaint))
                .body("items[0].reference", containsString("C-"))
                .body("items[0].href", equalTo("/api/v1/complaints/" + complaint));
    }

    @Test
    void what_the_caller_may_not_see_is_left_out() {
        String customer = customer();
        interaction(customer, "2026-01-05T10:00:00Z", "Call");
        complaint(customer, "2026-01-05T10:00:00Z");
        Api.as("stranger-" + UUID.randomUUID(), Roles.AGENT)
                .get("/api/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_customer_who_is_not_there_and_a_foreign_cursor_are_refused() {
        timeline(UUID.randomUUID().toString(), "").then().statusCode(404);
        timeline(customer(), "?cursor=bm90IG91cnM").then().statusCode(400);
    }

    private static List<String> entries(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        List<Map<String, String>> items = page.path("items");
        return items.stream().map(item -> item.get("kind") + " " + item.get("id")).toList();
    }

    private static Response timeline(String customer, String query) {
        return crm().get("/api/v1/customers/" + customer + "/timeline" + query);
    }

    private static String customer() {
        return crm().body(Map.of("name", "هند")).post("/api/v1/customers").path("id");
    }

    private static String interaction(String customer, String startedAt, String subject) {
        return crm().body(
                        Map.of(
                                "channel",
                                "CALL",
                                "direction",
                                "INBOUND",
                                "customerId",
                                customer,
                                "subject",
                                subject,
                                "startedAt",
                                startedAt,
                                "endedAt",
                                "2026-02-01T10:00:00Z"))
                .post("/api/v1/interactions")
                .path("id");
    }

    private static String complaint(String customer, String receivedAt) {
        return crm().body(
                        new HashMap<>(
                                Map.of(
                                        "channel",
                                        "CALL",
                                        "customerId",
                                        customer,
                                        "description",
                                        "The card was charged twice.",
                                        "receivedAt",
                                        receivedAt)))
                .post("/api/v1/complaints")
                .path("id");
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }
}
