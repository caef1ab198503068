package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.Customers;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A customer says something to a purpose. */
@ApplicationScoped
class PutConsent {

    /** What can be said. */
    public enum Answer {
        /** Yes. */
        GIVEN,
        /** No, or no longer. */
        WITHDRAWN
    }

    /**
     * What was said.
     *
     * @param at when; now if absent
     * @param expiresAt for GIVEN: when it is over; never if absent
     * @param channel how it was said
     * @param evidence what shows it
     */
    public record Request(
            @NotNull Answer state,
            Instant at,
            Instant expiresAt,
            @NotNull ConsentChannel channel,
            @Size(max = 2000) String evidence) {}

    private final Consents consents;
    private final Customers customers;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    PutConsent(
            Consents consents,
            Customers customers,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.consents = consents;
        this.customers = customers;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    /** Does it for the current user, who has to know what the customer said before. */
    @Transactional
    Consent handle(UUID customerId, Purpose purpose, Request request) {
        customers.requireLive(customerId);
        Instant now = clock.instant();
        check(request, now);
        Consent consent = consents.find(customerId, purpose);
        boolean isNew = consent == null;
        if (isNew) {
            consent = new Consent(customerId, purpose);
        } else {
            precondition.require(consent.version());
        }
        consents.keep(consent, consent.say(request, user.name(), now), isNew);
        return consent;
    }

    private static void check(Request request, Instant now) {
        if (request.at() != null && request.at().isAfter(now)) {
            throw ProblemException.invalid("at", "past-or-present");
        }
        if (request.expiresAt() == null) {
            return;
        }
        if (request.state() == Answer.WITHDRAWN) {
            throw ProblemException.invalid("expiresAt", "not-with-withdrawal");
        }
        if (!request.expiresAt().isAfter(now)) {
            throw ProblemException.invalid("expiresAt", "future");
        }
    }
}
