package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockPolicies;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.legalentity.LegalEntities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What is known of a complaint is corrected. */
@ApplicationScoped
class ChangeComplaint {

    /** What changes; what is absent stays. */
    public record Request(
            ComplaintPriority priority,
            @Size(max = 200) String product,
            @Size(max = 200) String category,
            @Size(max = 10_000) String description,
            @Size(max = 2000) String remedySought,
            @Size(max = 200) String legalEntity,
            @Size(max = 50) String regime,
            @Pattern(regexp = "[a-z]{2}") String language,
            UUID customerId,
            @Valid Reporter reporter,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags) {}

    private final ComplaintWork work;
    private final Customers customers;
    private final LegalEntities legalEntities;
    private final ClockPolicies policies;

    ChangeComplaint(
            ComplaintWork work,
            Customers customers,
            LegalEntities legalEntities,
            ClockPolicies policies) {
        this.work = work;
        this.customers = customers;
        this.legalEntities = legalEntities;
        this.policies = policies;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        customers.requireReference(request.customerId());
        policies.requireRegime(request.regime(), "regime");
        String regime =
                request.legalEntity() == null && request.regime() == null
                        ? null
                        : legalEntities.regime(request.regime(), request.legalEntity());
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.change(request, regime, now),
                ComplaintWork.Telling::nobody);
    }
}
