package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.cause.Causes;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Something is to be done so that complaints do not happen again (ISO 10002:2018, 8.3). */
@ApplicationScoped
class PlanCorrectiveAction {

    /** More members of a group than these get no entry in their timeline; the group is named. */
    private static final int MOST_MEMBERS = 500;

    /**
     * What is to be done.
     *
     * @param cause code of the cause that it acts on
     * @param complaintIds complaints that lead to it
     * @param scope complaints that its effect is measured on; those with the cause if absent
     * @param exposure what counts are divided by; days if absent
     * @param windowDays days before its start and days after its end that are compared
     * @param expectedReduction fall that is hoped for, percent
     * @param owner user name of who answers for it
     * @param followsId action that did not have its effect and that it follows
     */
    public record Request(
            @NotNull ActionKind kind,
            @NotBlank @Size(max = 200) String title,
            @Size(max = 10_000) String description,
            @Size(max = 50) String cause,
            UUID problemGroupId,
            @Size(max = 200) List<@NotNull UUID> complaintIds,
            @Valid Scope scope,
            Exposure exposure,
            @Min(7) @Max(365) Integer windowDays,
            @Min(1) @Max(99) Integer expectedReduction,
            @NotBlank @Size(max = 100) String owner,
            @Size(max = 100) String department,
            @NotNull LocalDate dueOn,
            UUID followsId) {

        Scope measured() {
            return scope == null && cause != null
                    ? new Scope(null, null, cause, null, null)
                    : scope;
        }
    }

    private final CorrectiveActions actions;
    private final ActionWork actionWork;
    private final ComplaintWork complaintWork;
    private final Causes causes;
    private final CorrectiveActionConfig config;
    private final CurrentUser user;
    private final Clock clock;

    PlanCorrectiveAction(
            CorrectiveActions actions,
            ActionWork actionWork,
            ComplaintWork complaintWork,
            Causes causes,
            CorrectiveActionConfig config,
            CurrentUser user,
            Clock clock) {
        this.actions = actions;
        this.actionWork = actionWork;
        this.complaintWork = complaintWork;
        this.causes = causes;
        this.config = config;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ActionWork.Done handle(Request request) {
        Scope scope = request.measured();
        requireMeasurable(scope);
        causes.requireReference(request.cause(), "cause");
        causes.requireReference(scope.cause(), "scope.cause");
        TreeSet<UUID> complaints = complaints(request);
        Instant now = clock.instant();
        CorrectiveAction action =
                CorrectiveAction.planned(
                        request,
                        scope,
                        request.windowDays() == null ? config.windowDays() : request.windowDays(),
                        request.expectedReduction() == null
                                ? config.expectedReduction()
                                : request.expectedReduction(),
                        user.name(),
                        now);
        complaints.forEach(complaint -> tell(complaint, action));
        actionWork.plan(action, now);
        follow(request.followsId(), action);
        actions.flush();
        actions.link(action.id(), complaints);
        return actionWork.done(action);
    }

    /** What covers all complaints shows no effect of anything. */
    static void requireMeasurable(Scope scope) {
        if (scope == null || scope.coversEverything()) {
            throw ProblemException.invalid("scope", "scope-everything");
        }
    }

    /** In the order of PostgreSQL, in which others lock complaints too. */
    private TreeSet<UUID> complaints(Request request) {
        TreeSet<UUID> complaints = new TreeSet<>(Comparator.comparing(UUID::toString));
        List<UUID> named = request.complaintIds() == null ? List.of() : request.complaintIds();
        for (int i = 0; i < named.size(); i++) {
            complaints.add(complaintWork.referenced(named.get(i), "complaintIds[" + i + "]").id());
        }
        if (request.problemGroupId() != null) {
            actions.requireGroup(request.problemGroupId());
            complaints.addAll(actions.members(request.problemGroupId(), MOST_MEMBERS));
        }
        return complaints;
    }

    private void tell(UUID complaint, CorrectiveAction action) {
        complaintWork.becauseOf(
                complaint,
                (it, now) ->
                        List.of(
                                Happening.of(
                                        TimelineType.ACTION_PLANNED,
                                        now,
                                        "action",
                                        action.id().toString(),
                                        "title",
                                        action.title(),
                                        "dueOn",
                                        action.dueOn().toString())),
                ComplaintWork.Telling::nobody,
                user.name());
    }

    private void follow(UUID followed, CorrectiveAction action) {
        if (followed == null) {
            return;
        }
        CorrectiveAction before =
                actions.findByIdOptional(followed)
                        .map(found -> actions.lock(found.id()))
                        .orElseThrow(
                                () -> ProblemException.invalid("followsId", "unknown-reference"));
        actionWork.apply(
                before,
                ActionVerb.FOLLOW_UP,
                (it, now, details) -> {
                    it.follow();
                    details.put("action", action.id().toString());
                    return List.of();
                },
                user.name());
    }
}
