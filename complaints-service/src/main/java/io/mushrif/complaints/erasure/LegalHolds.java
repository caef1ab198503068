package io.mushrif.complaints.erasure;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** All customers whose data must be kept. */
@ApplicationScoped
class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {

    private final Site site;
    private final Clock clock;

    LegalHolds(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    LegalHold require(UUID customer) {
        return findByIdOptional(customer)
                .orElseThrow(() -> ProblemException.notFound("legal hold", customer));
    }

    /** The hold that is in force today. */
    Optional<LegalHold> inForce(UUID customer) {
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        return findByIdOptional(customer).filter(hold -> hold.holds(today));
    }
}
