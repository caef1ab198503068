package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.AssignComplaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An action on many complaints is taken in; they follow in the background. */
@ApplicationScoped
public class StartBulkAction {

    /** What can be asked for over HTTP. */
    public enum Type {
        /** Give them to an agent. */
        ASSIGN,
        /** Give them labels, or take labels from them. */
        TAG,
        /** Finish them. */
        CLOSE
    }

    /**
     * What is to be done with each.
     *
     * @param agentId for ASSIGN: who shall work on them
     * @param reason for ASSIGN
     * @param add for TAG: labels that they get
     * @param remove for TAG: labels that they lose
     * @param note for CLOSE
     */
    public record Action(
            @NotNull Type type,
            UUID agentId,
            @Size(max = 4000) String reason,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> add,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> remove,
            @Size(max = 4000) String note) {}

    /**
     * An action and the complaints that it is for: a filter, ids, or all.
     *
     * @param filter which complaints; what is empty means all and needs {@code all}
     * @param ids which complaints, instead of a filter
     * @param all says that no filter is meant: every complaint that the caller may see
     * @param dryRun only say what would become of each
     */
    public record Request(
            @NotNull @Valid Action action,
            @Valid Selection filter,
            @Size(min = 1, max = 10_000) List<@NotNull UUID> ids,
            boolean all,
            boolean dryRun) {}

    private final BulkActions jobs;
    private final ComplaintActions actions;
    private final AssignComplaint assignComplaint;
    private final ComplaintWork work;
    private final Clock clock;

    StartBulkAction(
            BulkActions jobs,
            ComplaintActions actions,
            AssignComplaint assignComplaint,
            ComplaintWork work,
            Clock clock) {
        this.jobs = jobs;
        this.actions = actions;
        this.assignComplaint = assignComplaint;
        this.work = work;
        this.clock = clock;
    }

    /** Takes in what a user asks for over HTTP. */
    @Transactional
    BulkActionView handle(Request request) {
        return start(
                request.action().type().name(),
                parameters(request.action()),
                asked(request),
                request.dryRun());
    }

    /**
     * Starts an action of another feature for the current user, with their rights as they are now.
     *
     * @param action name of a {@link ComplaintAction}
     */
    @Transactional
    public BulkActionView handle(String action, Record parameters, Selection filter) {
        return start(action, parameters, new BulkAction.Asked(filter, null), false);
    }

    private BulkActionView start(
            String action, Record parameters, BulkAction.Asked asked, boolean dryRun) {
        BulkAction job =
                new BulkAction(
                        action,
                        actions.stored(parameters),
                        asked,
                        work.rights(),
                        dryRun,
                        clock.instant());
        jobs.persist(job);
        return job.view(clock.instant());
    }

    private Record parameters(Action action) {
        requireOnly(action);
        return switch (action.type()) {
            case ASSIGN -> {
                if (action.agentId() == null) {
                    throw ProblemException.invalid("action.agentId", "not-null");
                }
                assignComplaint.assignable(action.agentId(), "action.agentId");
                yield new AssignAction.Parameters(action.agentId(), action.reason());
            }
            case TAG -> tags(action);
            case CLOSE -> new CloseAction.Parameters(action.note());
        };
    }

    private static TagAction.Parameters tags(Action action) {
        TagAction.Parameters tags = new TagAction.Parameters(action.add(), action.remove());
        if (tags.add().isEmpty() && tags.remove().isEmpty()) {
            throw ProblemException.invalid("action.add", "not-empty");
        }
        if (tags.add().stream().anyMatch(tags.remove()::contains)) {
            throw ProblemException.invalid("action.remove", "added-and-removed");
        }
        return tags;
    }

    /** What belongs to another type is refused, not passed over: somebody meant something by it. */
    private static void requireOnly(Action action) {
        Type type = action.type();
        requireAbsent("agentId", action.agentId(), type == Type.ASSIGN, type);
        requireAbsent("reason", action.reason(), type == Type.ASSIGN, type);
        requireAbsent("add", action.add(), type == Type.TAG, type);
        requireAbsent("remove", action.remove(), type == Type.TAG, type);
        requireAbsent("note", action.note(), type == Type.CLOSE, type);
    }

    private static void requireAbsent(String field, Object value, boolean belongs, Type type) {
        if (value != null && !belongs) {
            throw ProblemException.invalid("action." + field, "not-with-action", type.name());
        }
    }

    private static BulkAction.Asked asked(Request request) {
        boolean filtered = request.filter() != null && !request.filter().meansEverything();
        if (request.ids() != null) {
            if (filtered || request.all()) {
                throw ProblemException.invalid("ids", "ids-or-filter");
            }
            return new BulkAction.Asked(null, List.copyOf(request.ids()));
        }
        if (!filtered && !request.all()) {
            throw ProblemException.invalid("filter", "filter-or-all");
        }
        if (filtered && request.all()) {
            throw ProblemException.invalid("all", "filter-or-all");
        }
        return new BulkAction.Asked(filtered ? request.filter() : Selection.everything(), null);
    }
}
