package io.mushrif.quality.trainingneed;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Training needs, for those who plan what helps. */
@ApplicationScoped
public class TrainingNeedDoor {

    private final TrainingNeeds needs;

    TrainingNeedDoor(TrainingNeeds needs) {
        this.needs = needs;
    }

    /**
     * Checks that a need is that of an agent.
     *
     * @throws ProblemException 400 when it is not
     */
    @Transactional
    public void requireOf(UUID agent, UUID need, String field) {
        if (need == null) {
            return;
        }
        needs.findByIdOptional(need)
                .filter(found -> found.agentId().equals(agent))
                .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
    }
}
