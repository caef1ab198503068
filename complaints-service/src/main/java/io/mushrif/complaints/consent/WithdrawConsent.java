package io.mushrif.complaints.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A customer withdraws a consent themselves, without anybody signed in. */
@ApplicationScoped
public class WithdrawConsent {

    /** Who is named in the log. */
    private static final String CUSTOMER = "customer";

    private final Consents consents;
    private final Clock clock;

    WithdrawConsent(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * The customer wants no more messages for a purpose; what they have withdrawn already stays so.
     *
     * @param evidence what shows it, for example which message the link was in
     * @return whether it was not withdrawn before
     */
    @Transactional
    public boolean handle(
            UUID customerId, Purpose purpose, ConsentChannel channel, String evidence) {
        Consent consent = consents.find(customerId, purpose);
        boolean isNew = consent == null;
        if (isNew) {
            consent = new Consent(customerId, purpose);
        } else if (consent.state(clock.instant()) == ConsentState.WITHDRAWN) {
            return false;
        }
        PutConsent.Request request =
                new PutConsent.Request(PutConsent.Answer.WITHDRAWN, null, null, channel, evidence);
        consents.keep(consent, consent.say(request, CUSTOMER, clock.instant()), isNew);
        return true;
    }
}
