package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All reasons for more care. */
@ApplicationScoped
class Vulnerabilities implements PanacheRepositoryBase<Vulnerability, UUID> {

    private final CurrentUser user;

    Vulnerabilities(CurrentUser user) {
        this.user = user;
    }

    /** Of a customer, oldest first, as the current user may see them. */
    List<VulnerabilityView> viewsOf(UUID customer) {
        return list("customerId = ?1 order by recordedAt, id", customer).stream()
                .map(this::view)
                .toList();
    }

    VulnerabilityView view(Vulnerability vulnerability) {
        return vulnerability.view(
                user.name(), user.hasAny(Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN));
    }

    Vulnerability require(UUID customer, UUID id) {
        return find("id = ?1 and customerId = ?2", id, customer)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("vulnerability", id));
    }
}
