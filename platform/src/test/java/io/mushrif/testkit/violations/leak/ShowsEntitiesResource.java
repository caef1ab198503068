package io.mushrif.testkit.violations.leak;

import io.mushrif.testkit.violations.entity.LooseEntity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.List;

class ShowsEntitiesResource {
    @GET
    @RolesAllowed("agent")
    public List<LooseEntity> list() {
        return List.of();
    }
}
