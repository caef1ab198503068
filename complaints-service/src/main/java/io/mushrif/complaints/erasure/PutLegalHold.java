package io.mushrif.complaints.erasure;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** A customer's data must be kept. */
@ApplicationScoped
class PutLegalHold {

    /**
     * Why and until when.
     *
     * @param until last day; until it is taken back if absent
     */
    public record Request(@NotBlank @Size(max = 2000) String reason, LocalDate until) {}

    private final LegalHolds holds;
    private final ErasureSubject subject;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    PutLegalHold(
            LegalHolds holds,
            ErasureSubject subject,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.holds = holds;
        this.subject = subject;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    LegalHold handle(UUID customerId, Request request) {
        subject.lock(customerId);
        LegalHold hold = holds.findById(customerId);
        if (hold == null) {
            hold = new LegalHold(customerId);
            hold.set(request, user.name(), clock.instant());
            holds.persist(hold);
        } else {
            precondition.require(hold.version());
            hold.set(request, user.name(), clock.instant());
        }
        holds.flush();
        return hold;
    }
}
