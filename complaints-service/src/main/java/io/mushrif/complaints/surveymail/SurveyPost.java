package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.consent.ContactPolicy;
import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.complaints.outreach.MessageGateways;
import io.mushrif.complaints.outreach.OutreachConfig;
import io.mushrif.complaints.outreach.Reached;
import io.mushrif.complaints.outreach.ReachedCustomers;
import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.contracts.survey.SurveySent;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Hands out the links that are due, one by one. What the customer allows and wishes is read now. A
 * replica takes a message for as long as a try may last; when it dies meanwhile, another one takes
 * it afterwards. So it is sent at least once, and twice only when the replica dies between the
 * answer of the mail server and the note of it; both carry one Message-ID. What became of it is
 * told in the transaction of the note.
 */
@ApplicationScoped
class SurveyPost {

    private static final int LONGEST_ERROR = 500;

    private final Customers customers;
    private final ReachedCustomers reached;
    private final MessageGateways gateways;
    private final PersonalRows rows;
    private final OutreachConfig config;
    private final Outbox outbox;
    private final Clock clock;

    SurveyPost(
            Customers customers,
            ReachedCustomers reached,
            MessageGateways gateways,
            PersonalRows rows,
            OutreachConfig config,
            Outbox outbox,
            Clock clock) {
        this.customers = customers;
        this.reached = reached;
        this.gateways = gateways;
        this.rows = rows;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes the message that is due for longest.
     *
     * @param taken gets it, when it may be sent
     * @return whether there was one
     */
    @Transactional
    boolean take(Consumer<SurveyMail> taken) {
        Instant now = clock.instant();
        List<SurveyMail> due = new ArrayList<>(1);
        rows.each(
                row -> due.add(SurveyMail.of(row)),
                """
                select invitation_id, reminder, customer_id, title_en, title_ar, language, token, attempts, expires_at
                from survey_mail where state = 'PENDING' and next_attempt_at <= ?
                order by next_attempt_at limit 1 for update skip locked
                """,
                now);
        if (due.isEmpty()) {
            return false;
        }
        SurveyMail mail = due.get(0);
        if (!now.isBefore(mail.expiresAt())) {
            refuse(mail, "TOO_LATE", now);
            return true;
        }
        UUID customer = customers.survivor(mail.customerId()).orElseThrow();
        Reached person = reached.reached(customer, Purpose.SURVEYS);
        PreferredChannel channel = channel(person);
        Optional<ContactPolicy.Refusal> refusal = person.refusal(Purpose.SURVEYS, channel, now);
        if (refusal.isEmpty()) {
            SurveyMail tried = mail.to(person, channel);
            rows.update(
                    """
                    update survey_mail set attempts = ?, next_attempt_at = ?, reason = null
                    where invitation_id = ? and reminder = ?
                    """,
                    tried.attempts(),
                    now.plus(config.timeLimit().multipliedBy(2)),
                    mail.invitationId(),
                    mail.reminder());
            taken.accept(tried);
        } else if (refusal.get().isFinal()) {
            refuse(mail, refusal.get().name(), now);
        } else {
            rows.update(
                    "update survey_mail set reason = ?, next_attempt_at = ? where invitation_id = ? and reminder = ?",
                    refusal.get().name(),
                    ContactPolicy.allowedFrom(person.wishes(), now),
                    mail.invitationId(),
                    mail.reminder());
        }
        return true;
    }

    /** The best of the customer's channels on which messages can go out here. */
    private PreferredChannel channel(Reached person) {
        return person.wishes().channels().stream()
                .filter(gateways::serve)
                .findFirst()
                .orElse(PreferredChannel.EMAIL);
    }

    /** The other side has taken it. */
    @Transactional
    void sent(SurveyMail mail) {
        Instant now = clock.instant();
        if (over(mail, "SENT", null, now)) {
            outbox.append(
                    new SurveySent(
                            mail.invitationId(),
                            mail.reminder(),
                            mail.channel().name(),
                            mail.writtenIn(),
                            now));
        }
    }

    /** The other side has not taken it: it is tried again later, or has failed. */
    @Transactional
    void notSent(SurveyMail mail, String error) {
        Instant now = clock.instant();
        if (mail.attempts() >= config.tries()) {
            refuse(mail, "FAILED", now);
        }
        rows.update(
                """
                update survey_mail set last_error = ?, next_attempt_at = case when state = 'PENDING' then ? end
                where invitation_id = ? and reminder = ? and attempts = ?
                """,
                error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                now.plus(config.pause(mail.attempts())),
                mail.invitationId(),
                mail.reminder(),
                mail.attempts());
    }

    /** What was not sent yet need not be sent any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answered(UUID invitation) {
        rows.update(
                """
                update survey_mail set state = 'DROPPED', token = null, next_attempt_at = null, at = ?
                where invitation_id = ? and state = 'PENDING'
                """,
                clock.instant(),
                invitation);
    }

    private void refuse(SurveyMail mail, String reason, Instant now) {
        if (over(mail, "REFUSED", reason, now)) {
            outbox.append(new SurveyRefused(mail.invitationId(), mail.reminder(), reason, now));
        }
    }

    /** Ends it, and forgets the link; false when it had ended before. */
    private boolean over(SurveyMail mail, String state, String reason, Instant now) {
        return rows.update(
                        """
                        update survey_mail set state = ?, reason = ?, at = ?, token = null, next_attempt_at = null,
                            last_error = null
                        where invitation_id = ? and reminder = ? and state = 'PENDING'
                        """,
                        state,
                        reason,
                        now,
                        mail.invitationId(),
                        mail.reminder())
                > 0;
    }

    /** Whose invitation it was, for who unsubscribes by a link in it. */
    @Transactional
    Optional<Map<String, Object>> find(UUID invitation) {
        List<Map<String, Object>> found = new ArrayList<>(1);
        rows.each(
                found::add,
                "select customer_id from survey_mail where invitation_id = ? limit 1",
                invitation);
        return found.stream().findFirst();
    }
}
