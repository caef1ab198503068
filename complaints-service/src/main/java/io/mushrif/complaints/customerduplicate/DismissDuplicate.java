package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** Two records are of different people. */
@ApplicationScoped
class DismissDuplicate {

    /** Why; may be absent. */
    public record Request(@Size(min = 1, max = 500) String reason) {}

    private final CustomerDuplicates duplicates;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    DismissDuplicate(
            CustomerDuplicates duplicates,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.duplicates = duplicates;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CustomerDuplicate handle(UUID id, Request request) {
        CustomerDuplicate duplicate = duplicates.require(id);
        precondition.require(duplicate.version());
        if (duplicate.status() != DuplicateStatus.OPEN) {
            throw ProblemException.conflict("duplicate-decided", duplicate.status().name());
        }
        duplicate.dismiss(request.reason(), user.name(), clock.instant());
        duplicates.flush();
        return duplicate;
    }
}
