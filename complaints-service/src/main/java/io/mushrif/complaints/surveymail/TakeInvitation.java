package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer is to get the link to a survey. */
@ApplicationScoped
class TakeInvitation {

    /** Nobody is known by the id. */
    static final String UNKNOWN_CUSTOMER = "UNKNOWN_CUSTOMER";

    private final Customers customers;
    private final PersonalRows rows;
    private final Outbox outbox;
    private final Clock clock;

    TakeInvitation(Customers customers, PersonalRows rows, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void handle(SurveyInvited invited) {
        Instant now = clock.instant();
        Optional<UUID> customer = customers.survivor(invited.customerId());
        if (customer.isEmpty()) {
            outbox.append(
                    new SurveyRefused(
                            invited.invitationId(), invited.reminder(), UNKNOWN_CUSTOMER, now));
            return;
        }
        rows.update(
                """
                insert into survey_mail (invitation_id, reminder, customer_id, title_en, title_ar, language, token, state,
                    attempts, next_attempt_at, expires_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, ?, ?) on conflict do nothing
                """,
                invited.invitationId(),
                invited.reminder(),
                customer.get(),
                invited.titleEn(),
                invited.titleAr(),
                invited.language(),
                invited.token(),
                now,
                invited.expiresAt(),
                now);
    }
}
