package io.mushrif.complaints.cause;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** All causes. */
@ApplicationScoped
public class Causes implements PanacheRepositoryBase<Cause, String> {

    /**
     * A cause and all below it.
     *
     * @return its code alone when there is no such cause
     */
    @Transactional
    public List<String> subtree(String code) {
        return tree().subtree(code);
    }

    /**
     * Checks a cause that a request names; null passes.
     *
     * @throws ProblemException 400 naming the field when there is none, or it is no longer used
     */
    @Transactional
    public void requireReference(String code, String field) {
        if (code == null) {
            return;
        }
        Cause cause = findById(code);
        if (cause == null) {
            throw ProblemException.invalid(field, "unknown-reference");
        }
        if (!cause.isActive()) {
            throw ProblemException.invalid(field, "cause-not-active");
        }
    }

    Cause require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("cause", code));
    }

    CauseTree tree() {
        return new CauseTree(listAll());
    }

    /** Nobody else changes the tree until the transaction ends, so that no two make a cycle. */
    void lockTree() {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('cause-tree')) as text)")
                .getSingleResult();
    }
}
