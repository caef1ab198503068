package io.mushrif.contracts.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * What a complaint is about and who works on it, as it stood at the time of the event.
 *
 * @param product product or service the complaint is about; may be absent
 * @param category category below the product, for example the issue; may be absent
 * @param channel channel of receipt: CALL, EMAIL, CHAT, MESSAGE, SOCIAL, FORM, LETTER, IN_PERSON or
 *     IMPORT
 * @param legalEntity legal entity that answers for the complaint; may be absent
 * @param priority LOW, NORMAL, HIGH or URGENT
 * @param language language of the customer, ISO 639-1
 * @param teamId team that works on it; may be absent
 * @param agentId agent that works on it; may be absent
 * @param receivedAt when the complaint was received; its clocks start here
 */
public record ComplaintProfile(
        String product,
        String category,
        String channel,
        String legalEntity,
        String priority,
        String language,
        UUID teamId,
        UUID agentId,
        Instant receivedAt) {}
