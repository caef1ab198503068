package io.mushrif.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.reporting.fact.ComplaintEvents;
import io.mushrif.reporting.fact.FactFixture;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiApiTest {

    private static final String FIRST_QUARTER = "from=2026-01-01&to=2026-04-01";
    private static final UUID MINE = UUID.fromString("0199b2a4-5c00-7000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("0199b2a4-5c00-7000-8000-0000000000a2");

    @BeforeEach
    void three_imported_complaints() {
        FactFixture.clear();
        Instant later = Instant.parse("2026-03-31T09:00:00Z");
        deliver(
                complaint("Cards", MINE, "2026-01-05T09:00:00Z").imported(1, true, true, later),
                complaint("Cards", OTHER, "2026-01-06T09:00:00Z").imported(1, false, true, later),
                complaint("Loans", OTHER, "2026-03-07T09:00:00Z").imported(1, true, false, later));
    }

    @Test
    void a_series_has_numerator_denominator_and_value() {
        manager("responded-in-time", FIRST_QUARTER + "&bucket=month")
                .statusCode(200)
                .body("key", equalTo("responded-in-time"))
                .body("unit", equalTo("percent"))
                .body("points.bucket", contains("2026-01-01", "2026-03-01"))
                .body("points.numerator", contains(2, 0))
                .body("points.denominator", contains(2, 1))
                .body("points.value", contains(100.0f, 0.0f))
                .body("points[0].group.size()", equalTo(0));
        manager("complaint-volume", FIRST_QUARTER + "&bucket=month")
                .body("unit", equalTo("count"))
                .body("points.bucket", contains("2026-01-01", "2026-02-01", "2026-03-01"))
                .body("points.value", contains(2, 0, 1));
        manager("complaint-backlog", FIRST_QUARTER + "&bucket=month")
                .body("points.value", contains(1, 1, 2));
    }

    @Test
    void a_series_is_told_apart_and_filtered_by_dimensions() {
        manager("complaint-volume", FIRST_QUARTER + "&groupBy=product,team")
                .body("points.group.product", contains("Cards", "Cards", "Loans"))
                .body(
                        "points.group.team",
                        contains(MINE.toString(), OTHER.toString(), OTHER.toString()));
        manager("complaint-volume", FIRST_QUARTER + "&product=Cards&product=Loans&team=" + MINE)
                .body("points.value", contains(1));
        manager("complaint-volume", FIRST_QUARTER + "&groupBy=agent")
                .body("points", hasSize(1))
                .body("points[0].group.containsKey('agent')", equalTo(true))
                .body("points[0].group.agent", equalTo(null));
    }

    @Test
    void the_listing_explains_every_key_figure() {
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/kpis")
                .then()
                .statusCode(200)
                .body(
                        "items.key",
                        contains(
                                "complaint-volume",
                                "complaints-acknowledged-in-time",
                                "complaints-resolved-in-time",
                                "complaint-resolution-time",
                                "complaint-backlog",
                                "complaint-escalations",
                                "statutory-clock-breaches",
                                "service-clock-breaches",
                                "responded-in-time",
                                "qa-score"))
                .body("items[0].name.ar", equalTo("حجم الشكاوى"))
                .body("items[0].direction", equalTo("neutral"))
                .body("items[0].dimensions", hasItems("product", "legalEntity", "team"))
                .body("items.find { it.key == 'qa-score' }.dimensions", contains("team", "agent"))
                .body("items[0].buckets", contains("hour", "day", "week", "month", "none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    complaint-volume | to=2026-04-01                              | from    | not-null
                    complaint-volume | from=2026-01-01                            | to      | not-null
                    complaint-volume | from=yesterday&to=2026-04-01               | from    | bad-moment
                    complaint-volume | from=2026-01-01&to=2026-02-30              | to      | bad-moment
                    complaint-volume | from=2026-01-01&to=2026-01-01T25:00:00Z    | to      | bad-moment
                    complaint-volume | from=-999999999-01-01&to=2026-01-01        | from    | bad-moment
                    complaint-volume | from=2026-01-01&to=9999-01-01              | to      | bad-moment
                    complaint-volume | from=2026-01-01&to=2026-01-01              | from    | bad-range
                    complaint-volume | from=2026-01-02&to=2026-01-01              | from    | bad-range
                    complaint-volume | from=2026-01-01&to=2026-02-01&bucket=year  | bucket  | unknown-value
                    complaint-volume | from=1990-01-01&to=2026-02-01&bucket=hour  | bucket  | too-many-points
                    complaint-volume | from=2026-01-01&to=2026-02-01&groupBy=shoe | groupBy | unknown-value
                    complaint-volume | from=2026-01-01&to=2026-02-01&groupBy=,    | groupBy | unknown-value
                    qa-score         | from=2026-01-01&to=2026-02-01&groupBy=product | groupBy | unknown-value
                    qa-score         | from=2026-01-01&to=2026-02-01&product=Cards   | product | unknown-field
                    complaint-volume | from=2026-01-01&to=2026-02-01&prodcut=Cards   | prodcut | unknown-field
                    complaint-volume | from=2026-01-01&to=2026-02-01&product=        | product | not-blank
                    complaint-volume | from=2026-01-01&to=2026-02-01&team=cards      | team    | bad-uuid
                    """)
    void bad_input_is_answered_with_the_field(
            String kpi, String query, String field, String violation) {
        manager(kpi, query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("violations.field", contains(field))
                .body("violations.code", contains(violation));
    }

    @Test
    void an_error_is_told_in_arabic() {
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .header("Accept-Language", "ar")
                .get("/api/v1/kpis/complaint-volume?from=1990-01-01&to=2026-01-01&bucket=hour")
                .then()
                .statusCode(400)
                .body("title", equalTo("الطلب غير صالح"))
                .body("violations[0].message.contains('نقطة؛ اطلب مدة أقصر')", equalTo(true));
    }

    @Test
    void an_unknown_key_figure_is_not_found() {
        manager("happiness", FIRST_QUARTER)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void who_is_not_signed_in_is_refused() {
        RestAssured.get("/api/v1/kpis/complaint-volume?" + FIRST_QUARTER).then().statusCode(401);
        RestAssured.get("/api/v1/kpis").then().statusCode(401);
        RestAssured.post("/api/v1/kpis/rebuild").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.AGENT, Roles.INTEGRATION})
    void agents_and_machines_may_not_see_key_figures(String role) {
        Api.as("somebody", role)
                .get("/api/v1/kpis/complaint-volume?" + FIRST_QUARTER)
                .then()
                .statusCode(403);
        Api.as("somebody", role).get("/api/v1/kpis").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Roles.OPERATIONS_MANAGER, Roles.ADMIN, Roles.QUALITY_ANALYST, Roles.PLANNER})
    void those_who_look_after_everything_see_everything(String role) {
        Api.as("somebody", role)
                .get("/api/v1/kpis/complaint-volume?" + FIRST_QUARTER)
                .then()
                .statusCode(200)
                .body("points.value", contains(3));
    }

    @Test
    void a_supervisor_sees_own_teams_only() {
        Events.send(
                new TeamCreated(
                        MINE, new LocalizedName("Cards", null), List.of("lead1"), Instant.EPOCH));
        Directory directory = Arc.container().instance(Directory.class).get();
        Awaitility.await().until(() -> directory.teamsLedBy("lead1").contains(MINE));
        supervisor("lead1", FIRST_QUARTER).body("points.value", contains(1));
        supervisor("lead1", FIRST_QUARTER + "&groupBy=team")
                .body("points.group.team", contains(MINE.toString()));
        supervisor("lead1", FIRST_QUARTER + "&groupBy=team&team=" + OTHER).body("points", empty());
        supervisor("lead2", FIRST_QUARTER).body("points.value", contains(0));
        FactFixture.sumUp();
        supervisor("lead1", FIRST_QUARTER).body("points.value", contains(1));
    }

    @Test
    void only_an_admin_rebuilds_and_no_figure_changes() {
        String before = points();
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .post("/api/v1/kpis/rebuild")
                .then()
                .statusCode(403);
        Api.as("root", Roles.ADMIN)
                .post("/api/v1/kpis/rebuild")
                .then()
                .statusCode(200)
                .body("facts", equalTo(8), "rollups", equalTo(8));
        assertThat(points()).isEqualTo(before);
    }

    private static String points() {
        return Stream.of("complaint-volume", "responded-in-time", "complaint-backlog")
                .map(kpi -> manager(kpi, FIRST_QUARTER + "&bucket=day&groupBy=product"))
                .map(answer -> answer.extract().asString())
                .toList()
                .toString();
    }

    private static ValidatableResponse manager(String kpi, String query) {
        return Api.as("boss", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/kpis/" + kpi + "?" + query)
                .then();
    }

    private static ValidatableResponse supervisor(String name, String query) {
        return Api.as(name, Roles.SUPERVISOR)
                .get("/api/v1/kpis/complaint-volume?" + query)
                .then()
                .statusCode(200);
    }

    private static ComplaintEvents complaint(String product, UUID team, String receivedAt) {
        return ComplaintEvents.of(
                UUID.randomUUID(), product, "CALL", team, Instant.parse(receivedAt));
    }

    private static void deliver(Event... events) {
        FactFixture.deliver(
                Stream.of(events)
                        .map(event -> new FactFixture.Sent(UUID.randomUUID(), event))
                        .toList());
    }
}
