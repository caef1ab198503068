package io.mushrif.complaints.problemgroup;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What is known of a problem is corrected. */
@ApplicationScoped
class ChangeProblemGroup {

    /** What is absent stays. */
    public record Request(
            @Valid LocalizedText title,
            @Size(max = 10_000) String description,
            @Size(max = 200) String product,
            @Size(max = 200) String category) {}

    private final ProblemGroups groups;
    private final Precondition precondition;

    ChangeProblemGroup(ProblemGroups groups, Precondition precondition) {
        this.groups = groups;
        this.precondition = precondition;
    }

    @Transactional
    ProblemGroup handle(UUID id, Request request) {
        ProblemGroup group = groups.lock(id);
        precondition.require(group.version());
        group.change(request);
        groups.flush();
        return group;
    }
}
