package io.mushrif.complaints.mailbox;

import io.mushrif.platform.security.Roles;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The user that mailboxes work as: a machine like any other that hands in complaints. */
@ApplicationScoped
class MailboxIdentity {

    static final String NAME = "mailbox";

    private final CurrentIdentityAssociation association;

    MailboxIdentity(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** From now on, the running poll acts as this user. */
    void assume() {
        association.setIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(NAME))
                        .addRole(Roles.INTEGRATION)
                        .build());
    }
}
