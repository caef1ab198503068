package io.mushrif.complaints.article;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;

/**
 * Who reads what: authors everything, all other staff what is published, machines what is published
 * for customers.
 */
@RequestScoped
class ArticleAccessPolicy {

    private final CurrentUser user;

    ArticleAccessPolicy(CurrentUser user) {
        this.user = user;
    }

    boolean writes() {
        return user.hasAny(
                Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN);
    }

    boolean readsInternal() {
        return writes() || user.hasAny(Roles.AGENT, Roles.PLANNER);
    }

    boolean mayRead(Article article) {
        return writes()
                || article.isRead()
                        && (readsInternal() || article.audience() == ArticleAudience.PUBLIC);
    }

    /** What somebody may not read does not exist for them. */
    void require(Article article) {
        if (!mayRead(article)) {
            throw ProblemException.notFound("article", article.id());
        }
    }
}
