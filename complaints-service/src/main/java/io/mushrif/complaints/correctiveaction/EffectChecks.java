package io.mushrif.complaints.correctiveaction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All checks of actions. */
@ApplicationScoped
class EffectChecks implements PanacheRepositoryBase<EffectCheck, EffectCheck.Key> {

    /** Newest first. */
    List<EffectCheck> of(UUID action) {
        return list("actionId = ?1 order by number desc", action);
    }

    Optional<EffectCheck> last(UUID action) {
        return find("actionId = ?1 order by number desc", action).firstResultOptional();
    }

    /** The check that the verdict of an action rests on. */
    Optional<EffectCheck> lastDecisive(UUID action) {
        return find("actionId = ?1 and provisional = false order by number desc", action)
                .firstResultOptional();
    }
}
