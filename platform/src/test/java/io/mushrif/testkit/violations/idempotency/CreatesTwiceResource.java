package io.mushrif.testkit.violations.idempotency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;

class CreatesTwiceResource {
    @POST
    @RolesAllowed("agent")
    public String create(String body) {
        return body;
    }
}
