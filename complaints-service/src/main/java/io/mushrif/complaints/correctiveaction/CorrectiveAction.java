package io.mushrif.complaints.correctiveaction;

import io.mushrif.contracts.correctiveaction.CorrectiveActionChecked;
import io.mushrif.contracts.correctiveaction.CorrectiveActionCompleted;
import io.mushrif.contracts.correctiveaction.CorrectiveActionPlanned;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that is done so that complaints do not happen again, or do not happen at all. What its
 * effect is measured on is fixed when work on it begins, so that nobody looks for complaints that
 * have fallen afterwards.
 */
@Entity
class CorrectiveAction {

    @Id private UUID id;

    @Version private long version;

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    private String title;

    private String description;

    private String cause;

    private UUID problemGroupId;

    @Embedded private Scope scope;

    @Enumerated(EnumType.STRING)
    private Exposure exposure;

    private int windowDays;

    private int expectedReduction;

    private String owner;

    private String department;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private UUID followsId;

    private boolean followedUp;

    private LocalDate startedOn;

    private LocalDate doneOn;

    private String evidence;

    private LocalDate checkOn;

    private int checks;

    private int entries;

    private String createdBy;

    private Instant createdAt;

    protected CorrectiveAction() {}

    static CorrectiveAction planned(
            PlanCorrectiveAction.Request request,
            Scope scope,
            int windowDays,
            int expectedReduction,
            String user,
            Instant now) {
        CorrectiveAction action = new CorrectiveAction();
        action.id = Ids.next();
        action.kind = request.kind();
        action.title = request.title();
        action.description = request.description();
        action.cause = request.cause();
        action.problemGroupId = request.problemGroupId();
        action.scope = scope;
        action.exposure = request.exposure() == null ? Exposure.DAYS : request.exposure();
        action.windowDays = windowDays;
        action.expectedReduction = expectedReduction;
        action.owner = request.owner();
        action.department = request.department();
        action.dueOn = request.dueOn();
        action.followsId = request.followsId();
        action.state = ActionState.PLANNED;
        action.createdBy = user;
        action.createdAt = now;
        return action;
    }

    Changes change(ChangeCorrectiveAction.Request request) {
        ActionLifecycle.require(state, ActionVerb.CHANGE);
        if (request.changesMeasure() && state != ActionState.PLANNED) {
            throw ProblemException.conflict("measure-fixed");
        }
        Changes changes = new Changes();
        title = changes.of("title", title, request.title());
        description = changes.of("description", description, request.description());
        owner = changes.of("owner", owner, request.owner());
        department = changes.of("department", department, request.department());
        dueOn = changes.of("dueOn", dueOn, request.dueOn());
        cause = changes.of("cause", cause, request.cause());
        scope = changes.of("scope", scope, request.scope());
        exposure = changes.of("exposure", exposure, request.exposure());
        windowDays = changes.of("windowDays", windowDays, request.windowDays());
        expectedReduction =
                changes.of("expectedReduction", expectedReduction, request.expectedReduction());
        return changes;
    }

    void start(LocalDate day) {
        state = ActionLifecycle.after(state, ActionVerb.START);
        startedOn = day;
    }

    void complete(LocalDate day, String proof, LocalDate check, int settlingDays) {
        ActionState next = ActionLifecycle.after(state, ActionVerb.COMPLETE);
        if (day.isBefore(startedOn)) {
            throw ProblemException.invalid("doneOn", "not-before", startedOn.toString());
        }
        LocalDate over = day.plusDays(1).plusDays(windowDays);
        if (check != null && check.isBefore(over)) {
            throw ProblemException.invalid("checkOn", "not-before", over.toString());
        }
        state = next;
        doneOn = day;
        evidence = proof;
        checkOn = check == null ? day.plusDays(windowDays).plusDays(settlingDays) : check;
    }

    void cancel() {
        state = ActionLifecycle.after(state, ActionVerb.CANCEL);
    }

    /** Work goes on; the baseline stays, and the check is planned anew when it is done. */
    void reopen() {
        state = ActionLifecycle.after(state, ActionVerb.REOPEN);
        doneOn = null;
        checkOn = null;
    }

    void follow() {
        state = ActionLifecycle.after(state, ActionVerb.FOLLOW_UP);
        followedUp = true;
    }

    /** The number of a check that begins. */
    int nextCheck() {
        ActionLifecycle.require(state, ActionVerb.CHECK);
        checks++;
        return checks;
    }

    void checked(Verdict verdict) {
        state = verdict.state();
    }

    void overrule(Verdict verdict) {
        ActionLifecycle.require(state, ActionVerb.OVERRULE);
        if (verdict.state() == state) {
            throw ProblemException.invalid("verdict", "same-verdict");
        }
        state = verdict.state();
    }

    /** Whole days after the action was done that are over. */
    long daysAfter(LocalDate today) {
        ActionLifecycle.require(state, ActionVerb.CHECK);
        return ChronoUnit.DAYS.between(doneOn.plusDays(1), today);
    }

    Windows windows(int daysAfter) {
        return Windows.of(startedOn, doneOn, windowDays, daysAfter);
    }

    int nextEntry() {
        entries++;
        return entries;
    }

    CorrectiveActionPlanned told(Instant now) {
        return new CorrectiveActionPlanned(
                id,
                kind.name(),
                title,
                cause,
                problemGroupId,
                scope.told(),
                owner,
                dueOn,
                followsId,
                now);
    }

    CorrectiveActionCompleted toldCompletion(Instant now) {
        return new CorrectiveActionCompleted(
                id,
                kind.name(),
                title,
                cause,
                problemGroupId,
                scope.told(),
                owner,
                startedOn,
                doneOn,
                checkOn,
                now);
    }

    CorrectiveActionChecked toldCheck(
            int number, Effect effect, Verdict verdict, boolean overruled, Instant now) {
        return new CorrectiveActionChecked(
                id,
                kind.name(),
                title,
                cause,
                problemGroupId,
                scope.told(),
                owner,
                number,
                verdict.name(),
                overruled,
                effect.before().complaints(),
                effect.after().complaints(),
                effect.exposure().name(),
                effect.before().exposure(),
                effect.after().exposure(),
                effect.ratio(),
                effect.interval() == null ? java.math.BigDecimal.ZERO : effect.deciding().lower(),
                effect.interval() == null ? null : effect.deciding().upper(),
                now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    ActionState state() {
        return state;
    }

    String owner() {
        return owner;
    }

    Scope scope() {
        return scope;
    }

    Exposure exposure() {
        return exposure;
    }

    int expectedReduction() {
        return expectedReduction;
    }

    int windowDays() {
        return windowDays;
    }

    int checks() {
        return checks;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    LocalDate checkOn() {
        return checkOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    private boolean isOverdue(LocalDate today) {
        return ActionState.UNDONE.contains(state) && dueOn.isBefore(today);
    }

    private boolean needsFollowUp() {
        return state == ActionState.NOT_EFFECTIVE && !followedUp;
    }

    CorrectiveActionSummary summary(LocalDate today) {
        return new CorrectiveActionSummary(
                id,
                kind,
                title,
                cause,
                problemGroupId,
                scope,
                owner,
                department,
                dueOn,
                isOverdue(today),
                state,
                needsFollowUp(),
                startedOn,
                doneOn,
                checkOn,
                createdAt);
    }

    CorrectiveActionView view(
            LocalDate today, List<UUID> complaints, List<UUID> followUps, CheckView lastCheck) {
        return new CorrectiveActionView(
                id,
                kind,
                title,
                description,
                cause,
                problemGroupId,
                complaints,
                scope,
                exposure,
                windowDays,
                expectedReduction,
                owner,
                department,
                dueOn,
                isOverdue(today),
                state,
                followsId,
                followUps,
                needsFollowUp(),
                startedOn,
                doneOn,
                evidence,
                checkOn,
                lastCheck,
                createdBy,
                createdAt);
    }

    /** What a change changed, for the history. */
    static final class Changes {

        private final Map<String, Object> details = new java.util.LinkedHashMap<>();

        private <T> T of(String field, T before, T after) {
            if (after == null || after.equals(before)) {
                return before;
            }
            details.put(
                    field,
                    Map.of("before", Objects.toString(before, ""), "after", after.toString()));
            return after;
        }

        Map<String, Object> details() {
            return details;
        }
    }
}
