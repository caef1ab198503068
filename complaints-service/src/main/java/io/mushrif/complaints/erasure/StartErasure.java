package io.mushrif.complaints.erasure;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The erasure of a customer is asked for; it follows in the background. */
@ApplicationScoped
class StartErasure {

    /**
     * Why.
     *
     * @param reason without personal data, for it stays
     * @param overrideReason why it is done although complaints are open; without personal data
     */
    public record Request(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LegalBasis legalBasis,
            @Size(min = 1, max = 2000) String overrideReason) {}

    private final Erasures erasures;
    private final PersonalSections sections;
    private final LegalHolds holds;
    private final ErasureSubject subject;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    StartErasure(
            Erasures erasures,
            PersonalSections sections,
            LegalHolds holds,
            ErasureSubject subject,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.erasures = erasures;
        this.sections = sections;
        this.holds = holds;
        this.subject = subject;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Does it for the current user, who has to know the present version of the customer; records
     * that were merged into this one go with it.
     */
    @Transactional
    ErasureView handle(UUID customerId, Request request) {
        long version = subject.lock(customerId);
        if (erasures.of(customerId).isPresent()) {
            throw ProblemException.conflict("customer-erased");
        }
        precondition.require(version);
        List<UUID> records = subject.records(customerId);
        if (records.stream().anyMatch(id -> holds.inForce(id).isPresent())) {
            throw ProblemException.conflict("customer-on-legal-hold");
        }
        List<String> open =
                records.stream().flatMap(id -> sections.obstacles(id).stream()).toList();
        if (!open.isEmpty() && request.overrideReason() == null) {
            throw ProblemException.conflict(
                    "customer-has-open-complaints", String.join(", ", open));
        }
        Instant now = clock.instant();
        for (UUID id : records) {
            if (erasures.of(id).isEmpty()) {
                erase(id, request, open.size(), now);
            }
        }
        return erasures.view(erasures.require(customerId));
    }

    private void erase(UUID record, Request request, int open, Instant now) {
        Erasure erasure =
                new Erasure(record, request, open, sections.traces(record), user.name(), now);
        erasures.persist(erasure);
        erasures.flush();
        subject.markErased(record, now);
    }
}
