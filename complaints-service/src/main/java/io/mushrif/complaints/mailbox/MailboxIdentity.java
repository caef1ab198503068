package io.mushrif.complaints.mailbox;

import io.mushrif.platform.security.MachineIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The user that mailboxes work as: a machine like any other that hands in complaints. */
@ApplicationScoped
class MailboxIdentity {

    static final String NAME = "mailbox";

    private final MachineIdentity machine;

    MailboxIdentity(MachineIdentity machine) {
        this.machine = machine;
    }

    /** From now on, the running poll acts as this user. */
    void assume() {
        machine.assume(NAME);
    }
}
