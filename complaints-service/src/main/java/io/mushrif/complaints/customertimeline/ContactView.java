package io.mushrif.complaints.customertimeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the timeline of a customer.
 *
 * @param id of the interaction, the complaint or the letter
 * @param at when it began or happened
 * @param what ANSWERED or ABANDONED for an interaction; REGISTERED, IMPORTED, RESOLVED, REJECTED,
 *     REOPENED, CLOSED, WITHDRAWN or MERGED for a complaint; the kind of a letter
 * @param channel over which it came or went
 * @param direction INBOUND or OUTBOUND; absent for a complaint
 * @param complaintId the complaint that it belongs to; absent for an interaction
 * @param reference of that complaint
 * @param title subject of an interaction or letter, category of a complaint
 * @param href where all of it can be read
 */
public record ContactView(
        ContactKind kind,
        UUID id,
        Instant at,
        String what,
        String channel,
        String direction,
        UUID complaintId,
        String reference,
        String title,
        String href) {}
