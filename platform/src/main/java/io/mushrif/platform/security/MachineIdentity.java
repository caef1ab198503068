package io.mushrif.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Work in the background that does what users do, under a name that logs and timelines show. */
@ApplicationScoped
public class MachineIdentity {

    private final CurrentIdentityAssociation association;

    MachineIdentity(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /**
     * From now on, the running request context acts as this user, who is a machine like any other
     * that hands in complaints.
     */
    public void assume(String name) {
        association.setIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addRole(Roles.INTEGRATION)
                        .build());
    }
}
