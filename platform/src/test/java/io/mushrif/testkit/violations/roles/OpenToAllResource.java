package io.mushrif.testkit.violations.roles;

import jakarta.ws.rs.GET;

class OpenToAllResource {
    @GET
    public String list() {
        return "";
    }
}
