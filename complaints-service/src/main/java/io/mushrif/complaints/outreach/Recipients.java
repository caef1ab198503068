package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.ContactPolicy;
import io.mushrif.complaints.erasure.PersonalRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Who a campaign is for, and what became of the message to each of them. */
@ApplicationScoped
class Recipients {

    private final PersonalRows rows;
    private final ReachedCustomers customers;
    private final Clock clock;

    Recipients(PersonalRows rows, ReachedCustomers customers, Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.clock = clock;
    }

    /** Fixes who gets it: from now on nobody comes in. */
    @Transactional(Transactional.TxType.MANDATORY)
    void fix(Campaign campaign) {
        Audience.Condition condition = campaign.audience().condition();
        List<Object> arguments = new ArrayList<>(List.of(campaign.id(), clock.instant()));
        arguments.addAll(condition.arguments());
        rows.update(
                """
                insert into outreach_recipient (campaign_id, seq, customer_id, state, attempts, next_attempt_at)
                select ?, row_number() over (order by c.id), c.id, 'PENDING', 0, ? from customer c where
                """
                        + condition.sql(),
                arguments.toArray());
    }

    /** Who would be reached now. */
    @Transactional
    AudiencePreview preview(Campaign campaign) {
        Audience.Condition condition = campaign.audience().condition();
        Map<ContactPolicy.Refusal, Long> excluded = new EnumMap<>(ContactPolicy.Refusal.class);
        Map<String, Long> languages = new TreeMap<>();
        long[] size = new long[1];
        Instant now = clock.instant();
        rows.each(
                row -> {
                    size[0]++;
                    Reached customer = customers.of(row, campaign.purpose());
                    Optional<ContactPolicy.Refusal> refusal =
                            customer.refusal(campaign.purpose(), campaign.channel(), now)
                                    .filter(ContactPolicy.Refusal::isFinal);
                    if (refusal.isPresent()) {
                        excluded.merge(refusal.get(), 1L, Long::sum);
                    } else {
                        String wished = customer.wishes().language();
                        languages.merge(campaign.texts().languageFor(wished), 1L, Long::sum);
                    }
                },
                "select c.id, c.name, c.email, c.language, c.erased_at from customer c where "
                        + condition.sql(),
                condition.arguments().toArray());
        long reached = languages.values().stream().mapToLong(Long::longValue).sum();
        return new AudiencePreview(size[0], reached, excluded, languages);
    }

    @Transactional
    Map<RecipientState, Long> counts(UUID campaign) {
        Map<RecipientState, Long> counts = new EnumMap<>(RecipientState.class);
        rows.each(
                row ->
                        counts.put(
                                RecipientState.valueOf((String) row.get("state")),
                                (Long) row.get("n")),
                "select state, count(*) as n from outreach_recipient where campaign_id = ? group by state",
                campaign);
        return counts;
    }

    /** A part of the list, by number. */
    @Transactional
    List<RecipientView> page(UUID campaign, RecipientState state, long after, int limit) {
        List<RecipientView> found = new ArrayList<>();
        rows.each(
                row -> found.add(view(row)),
                """
                select seq, customer_id, state, reason, language, attempts, at, next_attempt_at, last_error
                from outreach_recipient where campaign_id = ? and seq > ? and state = coalesce(?, state)
                order by seq limit ?
                """,
                campaign,
                after,
                state == null ? null : state.name(),
                limit);
        return found;
    }

    private static RecipientView view(Map<String, Object> row) {
        return new RecipientView(
                (Long) row.get("seq"),
                UUID.fromString((String) row.get("customerId")),
                RecipientState.valueOf((String) row.get("state")),
                (String) row.get("reason"),
                (String) row.get("language"),
                (Integer) row.get("attempts"),
                instant(row.get("at")),
                instant(row.get("nextAttemptAt")),
                (String) row.get("lastError"));
    }

    private static Instant instant(Object text) {
        return text == null ? null : Instant.parse((String) text);
    }

    /** A customer wants no more of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void unsubscribed(UUID campaign, UUID customer) {
        rows.update(
                """
                update outreach_recipient set state = 'UNSUBSCRIBED', at = ?
                where campaign_id = ? and customer_id = ? and state = 'SENT'
                """,
                clock.instant(),
                campaign,
                customer);
    }
}
