package io.mushrif.complaints.legalentity;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All companies that answer for complaints. */
@ApplicationScoped
public class LegalEntities implements PanacheRepositoryBase<LegalEntity, String> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(Map<String, LegalEntityView> byName, Instant until) {}

    private final Clock clock;
    private volatile Kept kept;

    LegalEntities(Clock clock) {
        this.clock = clock;
    }

    /**
     * The law that a complaint falls under: what is said, else that of its legal entity.
     *
     * @return name of a clock policy; null for none
     */
    public String regime(String said, String legalEntity) {
        return said != null ? said : named(legalEntity).map(LegalEntityView::regime).orElse(null);
    }

    /**
     * A company; empty when nothing is known of it. A change by another replica is seen within five
     * seconds.
     */
    @Transactional
    public Optional<LegalEntityView> named(String name) {
        Kept known = kept;
        Instant now = clock.instant();
        if (known == null || known.until().isBefore(now)) {
            known =
                    new Kept(
                            streamAll()
                                    .map(LegalEntity::view)
                                    .collect(
                                            Collectors.toMap(
                                                    LegalEntityView::name, Function.identity())),
                            now.plus(FRESH));
            kept = known;
        }
        return name == null ? Optional.empty() : Optional.ofNullable(known.byName().get(name));
    }

    LegalEntity require(String name) {
        return findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound("legal entity", name));
    }

    List<LegalEntityView> all() {
        return listAll(Sort.by("name")).stream().map(LegalEntity::view).toList();
    }

    void changed() {
        kept = null;
    }
}
