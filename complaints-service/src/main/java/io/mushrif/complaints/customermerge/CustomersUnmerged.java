package io.mushrif.complaints.customermerge;

import java.util.UUID;

/**
 * A merge was taken back; observed in the transaction that does it.
 *
 * @param survivor whose record went on
 * @param absorbed whose record is its own again
 */
public record CustomersUnmerged(UUID survivor, UUID absorbed) {}
