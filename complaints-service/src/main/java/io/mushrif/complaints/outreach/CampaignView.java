package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.customer.PreferredChannel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign as the API shows it.
 *
 * @param perMinute most messages in a minute, over all replicas
 * @param recipients how many in which state; absent in lists
 */
public record CampaignView(
        UUID id,
        String name,
        Purpose purpose,
        PreferredChannel channel,
        Audience audience,
        MessageTexts texts,
        CampaignState state,
        Instant scheduledAt,
        int perMinute,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Map<RecipientState, Long> recipients) {}
