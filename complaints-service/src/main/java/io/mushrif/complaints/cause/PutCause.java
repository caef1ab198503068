package io.mushrif.complaints.cause;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A cause is added to the tree, renamed, moved, or no longer used. */
@ApplicationScoped
class PutCause {

    /**
     * What a cause is.
     *
     * @param parent code of the cause above it; absent at the top
     * @param active whether it can still be chosen; true if absent
     */
    public record Request(
            @NotNull @Valid LocalizedText title, @Size(max = 50) String parent, Boolean active) {}

    private final Causes causes;
    private final Precondition precondition;

    PutCause(Causes causes, Precondition precondition) {
        this.causes = causes;
        this.precondition = precondition;
    }

    @Transactional
    Cause handle(String code, Request request) {
        if (!code.matches("[A-Z][A-Z0-9.-]{0,49}")) {
            throw ProblemException.invalid("code", "bad-cause-code");
        }
        causes.lockTree();
        CauseTree tree = causes.tree();
        if (request.parent() != null && causes.findById(request.parent()) == null) {
            throw ProblemException.invalid("parent", "unknown-reference");
        }
        if (tree.wouldBeCycle(code, request.parent())) {
            throw ProblemException.conflict("cause-cycle", code, request.parent());
        }
        Cause cause = causes.findById(code);
        if (cause == null) {
            cause = new Cause(code, request);
            causes.persist(cause);
        } else {
            precondition.require(cause.version());
            cause.change(request);
        }
        causes.flush();
        return cause;
    }
}
