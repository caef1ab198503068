package io.mushrif.complaints.calendar;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarApiTest {

    private static final String RAMADAN =
            """
            {"timeZone":"Asia/Riyadh","country":"SA","holidays":["2026-03-19"],
             "week":{"SUNDAY":[["10:00","16:00"],["21:00","00:00"]],"MONDAY":[["10:00","16:00"]]}}
            """;

    @Test
    void the_default_calendar_is_there_from_the_start() {
        manager()
                .get("/api/v1/calendars/default")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Riyadh"))
                .body("week.SUNDAY[0][0]", equalTo("09:00"));
        manager().get("/api/v1/calendars").then().body("items.name", hasItem("default"));
    }

    @Test
    void a_calendar_is_set_up_and_changed_by_who_has_seen_it() {
        String path = "/api/v1/calendars/c" + UUID.randomUUID();
        manager()
                .body(RAMADAN)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("week.SUNDAY[1][1]", equalTo("00:00"));
        manager().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
        String changed = RAMADAN.replace("16:00", "15:00");
        manager().body(changed).put(path).then().statusCode(428);
        manager().header("If-Match", "\"3\"").body(changed).put(path).then().statusCode(412);
        manager()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("week.MONDAY[0][1]", equalTo("15:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Riyadh | Asia/Nowhere | timeZone | invalid",
                "SUNDAY | SOMEDAY | week.SOMEDAY | unknown-field",
                "16:00 | 25:00 | week.SUNDAY | invalid",
                "16:00 | 09:00 | week.SUNDAY | invalid",
                "21:00 | 15:00 | week | invalid",
                "\"SA\" | \"Saudi\" | country | pattern",
                "\"SA\" | \"ZZ\" | country | unknown-reference",
                "2026-03-19 | 2026-02-30 | holidays[0] | bad-date"
            })
    void what_is_wrong_is_named(String good, String bad, String field, String code) {
        manager()
                .body(RAMADAN.replaceFirst(good, bad))
                .put("/api/v1/calendars/c" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    void supervisors_read_calendars_but_do_not_set_them_up() {
        RequestSpecification supervisor = Api.as("s", Roles.SUPERVISOR);
        supervisor.get("/api/v1/calendars/default").then().statusCode(200);
        Api.as("s", Roles.SUPERVISOR)
                .body(RAMADAN)
                .put("/api/v1/calendars/other")
                .then()
                .statusCode(403);
        Api.as("a", Roles.AGENT).get("/api/v1/calendars/default").then().statusCode(403);
    }

    @Test
    void a_calendar_that_is_not_there_is_told_in_arabic() {
        manager()
                .header("Accept-Language", "ar")
                .get("/api/v1/calendars/none")
                .then()
                .statusCode(404)
                .body("title", matchesPattern("[\\p{InArabic} ]+"));
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }
}
