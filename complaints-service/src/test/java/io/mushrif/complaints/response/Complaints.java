package io.mushrif.complaints.response;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Complaints to write letters on, over the API. */
final class Complaints {

    private Complaints() {}

    /** A customer with a name and an address of their own. */
    static Map<String, String> aCustomer(String name, String language) {
        String email = "c" + UUID.randomUUID() + "@example.com";
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .body(Map.of("name", name, "email", email, "language", language))
                        .post("/api/v1/customers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return Map.of("id", id, "email", email);
    }

    /** A company under a regime. */
    static String aCompany(String regime, String en, String ar) {
        String name = "company-" + UUID.randomUUID();
        Map<String, Object> company = new HashMap<>();
        company.put("title", Map.of("en", en, "ar", ar));
        company.put(
                "address",
                Map.of(
                        "en", "King Fahd Road 12, Riyadh 12345",
                        "ar", "طريق الملك فهد 12، الرياض 12345"));
        company.put("email", "care@bank.example");
        company.put("phone", "+966 11 234 5678");
        if (regime != null) {
            company.put("regime", regime);
        }
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .body(company)
                .put("/api/v1/legal-entities/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    /** A registered complaint of a customer. */
    static String registered(Map<String, String> customer, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("channel", "CALL");
        body.putIfAbsent("description", "The card has not arrived.");
        if (customer != null) {
            body.put("customerId", customer.get("id"));
        }
        return Api.as("crm", Roles.INTEGRATION)
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response read(String id) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints/" + id);
    }

    /** A letter in the present version of the complaint. */
    static ValidatableResponse letter(String id, Map<String, Object> letter) {
        return Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", read(id).getHeader("ETag"))
                .body(letter)
                .post("/api/v1/complaints/" + id + "/letters")
                .then();
    }

    static ValidatableResponse preview(String id, Map<String, Object> letter) {
        return Api.as("crm", Roles.INTEGRATION)
                .body(letter)
                .post("/api/v1/complaints/" + id + "/letters/preview")
                .then();
    }

    static Response readLetter(String complaint, String letter) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + complaint + "/letters/" + letter);
    }
}
