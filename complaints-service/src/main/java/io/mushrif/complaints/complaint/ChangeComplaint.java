package io.mushrif.complaints.complaint;

import io.mushrif.complaints.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
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
            @Pattern(regexp = "[a-z]{2}") String language,
            UUID customerId,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags) {}

    private final ComplaintWork work;
    private final Customers customers;

    ChangeComplaint(ComplaintWork work, Customers customers) {
        this.work = work;
        this.customers = customers;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        customers.requireReference(request.customerId());
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.change(request, now),
                (complaint, clocks, now) -> List.of());
    }
}
