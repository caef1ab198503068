package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.ContactPolicy;
import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.complaints.erasure.PersonalRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Hands out the messages that are due, one by one and no faster than their campaign says. A replica
 * takes a message for as long as a try may last; when it dies meanwhile, another one takes it
 * afterwards. So a message is sent at least once, and twice only when the replica dies between the
 * answer of the mail server and the note of it; both carry one Message-ID.
 */
@ApplicationScoped
class OutreachPost {

    private static final int LONGEST_ERROR = 500;

    /** A message that this replica sends now. */
    record Taken(
            UUID campaignId,
            long seq,
            int attempts,
            Reached customer,
            Purpose purpose,
            PreferredChannel channel,
            MessageTexts texts) {

        OutgoingMessage outgoing(String unsubscribeLink) {
            String language = texts.languageFor(customer.wishes().language());
            MessageText text = texts.in(language);
            return new OutgoingMessage(
                    "outreach-%s.%d".formatted(campaignId, seq),
                    customer.address(),
                    language,
                    MessageTemplates.fill(text.subject(), customer.name()),
                    List.of(MessageTemplates.fill(text.text(), customer.name()).split("\\R{2,}")),
                    null,
                    unsubscribeLink);
        }
    }

    /** What came of looking for a message. */
    enum Found {
        /** One was taken, or need not be sent. */
        SOME,
        /** None is due now. */
        NONE,
        /** There is none any more. */
        FINISHED
    }

    private final Campaigns campaigns;
    private final Recipients recipients;
    private final ReachedCustomers customers;
    private final PersonalRows rows;
    private final OutreachConfig config;
    private final Clock clock;

    OutreachPost(
            Campaigns campaigns,
            Recipients recipients,
            ReachedCustomers customers,
            PersonalRows rows,
            OutreachConfig config,
            Clock clock) {
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.customers = customers;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** Begins a campaign whose time has come: who gets it is fixed in the same transaction. */
    @Transactional
    void start(UUID id) {
        Campaign campaign = campaigns.lock(id);
        if (campaign.state() == CampaignState.SCHEDULED) {
            campaign.start(clock.instant());
            campaigns.flush();
            recipients.fix(campaign);
        }
    }

    /**
     * Takes the message of a campaign that is due for longest.
     *
     * @param taken gets it, when it may be sent
     */
    @Transactional
    Found take(UUID id, Consumer<Taken> taken) {
        Instant now = clock.instant();
        // the row of the campaign is the throttle of all replicas
        List<String> open =
                rows.texts(
                        "select id from outreach_campaign where id = ? and state = 'RUNNING'"
                                + " and coalesce(next_send_at, ?) <= ? for update skip locked",
                        id,
                        now,
                        now);
        if (open.isEmpty()) {
            return Found.NONE;
        }
        Campaign campaign = campaigns.require(id);
        List<long[]> due = new ArrayList<>(1);
        UUID[] customer = new UUID[1];
        rows.each(
                row -> {
                    due.add(
                            new long[] {
                                (Long) row.get("seq"), ((Integer) row.get("attempts")).longValue()
                            });
                    customer[0] = UUID.fromString((String) row.get("customerId"));
                },
                """
                select seq, attempts, customer_id from outreach_recipient
                where campaign_id = ? and state = 'PENDING' and next_attempt_at <= ?
                order by next_attempt_at, seq limit 1 for update
                """,
                id,
                now);
        if (due.isEmpty()) {
            return finished(campaign, now) ? Found.FINISHED : Found.NONE;
        }
        long seq = due.get(0)[0];
        Reached reached = customers.reached(customer[0], campaign.purpose());
        Optional<ContactPolicy.Refusal> refusal =
                reached.refusal(campaign.purpose(), campaign.channel(), now);
        if (refusal.isPresent()) {
            refuse(id, seq, refusal.get(), reached, now);
            return Found.SOME;
        }
        int attempts = (int) due.get(0)[1] + 1;
        String language = campaign.texts().languageFor(reached.wishes().language());
        rows.update(
                """
                update outreach_recipient set attempts = ?, next_attempt_at = ?, language = ?
                where campaign_id = ? and seq = ?
                """,
                attempts,
                now.plus(config.timeLimit().multipliedBy(2)),
                language,
                id,
                seq);
        rows.update(
                "update outreach_campaign set next_send_at = ? where id = ?",
                now.plus(Duration.ofMinutes(1).dividedBy(campaign.perMinute())),
                id);
        taken.accept(
                new Taken(
                        id,
                        seq,
                        attempts,
                        reached,
                        campaign.purpose(),
                        campaign.channel(),
                        campaign.texts()));
        return Found.SOME;
    }

    private void refuse(
            UUID id, long seq, ContactPolicy.Refusal refusal, Reached reached, Instant now) {
        if (refusal.isFinal()) {
            rows.update(
                    """
                    update outreach_recipient set state = 'SKIPPED', reason = ?, at = ?, next_attempt_at = null
                    where campaign_id = ? and seq = ?
                    """,
                    refusal.name(),
                    now,
                    id,
                    seq);
        } else {
            rows.update(
                    "update outreach_recipient set reason = ?, next_attempt_at = ? where campaign_id = ? and seq = ?",
                    refusal.name(),
                    ContactPolicy.allowedFrom(reached.wishes(), now),
                    id,
                    seq);
        }
    }

    private boolean finished(Campaign campaign, Instant now) {
        long pending =
                rows.count(
                        "select count(*) from (select 1 from outreach_recipient where campaign_id = ?"
                                + " and state = 'PENDING' limit 1) waiting",
                        campaign.id());
        if (pending == 0) {
            campaign.complete(now);
        }
        return pending == 0;
    }

    /** The mail server has taken it. */
    @Transactional
    void sent(Taken message) {
        rows.update(
                """
                update outreach_recipient set state = 'SENT', reason = null, at = ?, next_attempt_at = null, last_error = null
                where campaign_id = ? and seq = ? and state = 'PENDING'
                """,
                clock.instant(),
                message.campaignId(),
                message.seq());
    }

    /** The mail server has not taken it: it is tried again later, or has failed. */
    @Transactional
    void notSent(Taken message, String error) {
        String reason = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        Instant now = clock.instant();
        boolean over = message.attempts() >= config.tries();
        rows.update(
                """
                update outreach_recipient set state = ?, at = case when ? then ? end, next_attempt_at = case when ? then null else ? end,
                    last_error = ?
                where campaign_id = ? and seq = ? and state = 'PENDING' and attempts = ?
                """,
                over ? "FAILED" : "PENDING",
                over,
                now,
                over,
                now.plus(config.pause(message.attempts())),
                reason,
                message.campaignId(),
                message.seq(),
                message.attempts());
    }
}
