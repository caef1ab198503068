package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.cause.Causes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What is known of an action is corrected; how it is measured only before work on it begins. */
@ApplicationScoped
class ChangeCorrectiveAction {

    /** What changes; what is absent stays. */
    public record Request(
            @Size(min = 1, max = 200) String title,
            @Size(max = 10_000) String description,
            @Size(min = 1, max = 100) String owner,
            @Size(max = 100) String department,
            LocalDate dueOn,
            @Size(max = 50) String cause,
            @Valid Scope scope,
            Exposure exposure,
            @Min(7) @Max(365) Integer windowDays,
            @Min(1) @Max(99) Integer expectedReduction) {

        boolean changesMeasure() {
            return Stream.of(scope, exposure, windowDays, expectedReduction)
                    .anyMatch(Objects::nonNull);
        }
    }

    private final ActionWork work;
    private final Causes causes;

    ChangeCorrectiveAction(ActionWork work, Causes causes) {
        this.work = work;
        this.causes = causes;
    }

    @Transactional
    ActionWork.Done handle(UUID id, Request request) {
        causes.requireReference(request.cause(), "cause");
        if (request.scope() != null) {
            PlanCorrectiveAction.requireMeasurable(request.scope());
            causes.requireReference(request.scope().cause(), "scope.cause");
        }
        return work.onBehalfOfUser(
                id,
                ActionVerb.CHANGE,
                (action, now, details) -> {
                    details.putAll(action.change(request).details());
                    return List.of();
                });
    }
}
