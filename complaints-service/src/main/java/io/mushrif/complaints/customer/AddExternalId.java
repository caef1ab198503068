package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer is known in a further system. */
@ApplicationScoped
class AddExternalId {

    /** The id and its system. */
    public record Request(
            @NotBlank @Size(max = 50) String source,
            @NotBlank @Size(max = 200) String externalId) {}

    private final CustomerChanges changes;
    private final ExternalIds externalIds;
    private final Clock clock;

    AddExternalId(CustomerChanges changes, ExternalIds externalIds, Clock clock) {
        this.changes = changes;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    @Transactional
    ExternalIdView handle(UUID id, Request request) {
        Customer customer = changes.begin(id);
        Instant now = clock.instant();
        if (!externalIds.add(id, request.source(), request.externalId(), now)) {
            throw ProblemException.conflict(
                    "already-exists", "customer", "externalId", request.externalId());
        }
        changes.complete(
                customer,
                List.of(
                        new CustomerHistory.Change(
                                "externalId." + request.source(), null, request.externalId())));
        return new ExternalIdView(request.source(), request.externalId(), now);
    }
}
