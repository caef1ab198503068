package io.mushrif.complaints.outreach;

import io.mushrif.complaints.customer.PreferredChannel;

/**
 * A way on which messages go out. One implementation per channel; a channel without one is refused
 * when a campaign is written.
 */
public interface MessageGateway {

    /** The channel that it serves. */
    PreferredChannel channel();

    /**
     * Sends a message and waits until the other side has taken it.
     *
     * @throws RuntimeException when it has not
     */
    void send(OutgoingMessage message);
}
