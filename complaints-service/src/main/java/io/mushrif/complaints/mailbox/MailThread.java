package io.mushrif.complaints.mailbox;

import java.util.UUID;

/**
 * What a message belongs to.
 *
 * @param complaintId complaint that it is added to; null for none
 * @param customerId customer of that complaint; may be null
 * @param relatedId complaint that it names but is not added to; null for none
 * @param related its reference
 * @param why it is not added: {@code other-sender} or {@code complaint-ended}
 */
record MailThread(UUID complaintId, UUID customerId, UUID relatedId, String related, String why) {

    static final MailThread NEW = new MailThread(null, null, null, null, null);
}
