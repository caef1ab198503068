package io.mushrif.quality.sampling;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All samples. */
@ApplicationScoped
class Samples implements PanacheRepositoryBase<Sample, UUID> {

    private final SamplingRights rights;

    Samples(SamplingRights rights) {
        this.rights = rights;
    }

    Sample require(UUID id) {
        Sample sample =
                findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("sample", id));
        rights.requirePlanOf(sample.teamId());
        return sample;
    }

    Optional<Sample> of(UUID plan, Instant from, Instant to) {
        return find("planId = ?1 and fromTime = ?2 and toTime = ?3", plan, from, to)
                .firstResultOptional();
    }

    @Transactional
    Page<SampleView> page(SampleFilter filter) {
        ListQuery<Sample> query =
                ListQuery.of(getEntityManager(), Sample.class).equal("planId", filter.planId);
        if (!rights.allPlans()) {
            query.where("e.teamId in :led", Map.of("led", rights.teams()));
        }
        return query.page(filter, Sort.newestFirst("drawnAt"), Sample::drawnAt, Sample::id)
                .map(Sample::summary);
    }
}
