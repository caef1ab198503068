package io.mushrif.complaints.article;

import io.mushrif.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of allowed moves (docs/articles.md). What is not in it is refused. */
final class ArticleLifecycle {

    private static final Map<ArticleVerb, Set<ArticleStatus>> FROM =
            new EnumMap<>(ArticleVerb.class);

    /** Verbs that lead to one state; after the others it stays. */
    private static final Map<ArticleVerb, ArticleStatus> TO =
            Map.of(
                    ArticleVerb.SUBMIT, ArticleStatus.IN_REVIEW,
                    ArticleVerb.RETURN, ArticleStatus.DRAFT,
                    ArticleVerb.PUBLISH, ArticleStatus.PUBLISHED,
                    ArticleVerb.DISCARD, ArticleStatus.DISCARDED,
                    ArticleVerb.RETIRE, ArticleStatus.RETIRED);

    static {
        FROM.put(ArticleVerb.DRAFT, EnumSet.noneOf(ArticleStatus.class));
        FROM.put(ArticleVerb.EDIT, EnumSet.of(ArticleStatus.DRAFT));
        FROM.put(ArticleVerb.SUBMIT, EnumSet.of(ArticleStatus.DRAFT));
        FROM.put(ArticleVerb.RETURN, EnumSet.of(ArticleStatus.IN_REVIEW));
        FROM.put(ArticleVerb.PUBLISH, EnumSet.of(ArticleStatus.IN_REVIEW));
        FROM.put(ArticleVerb.DISCARD, EnumSet.of(ArticleStatus.DRAFT, ArticleStatus.IN_REVIEW));
        FROM.put(ArticleVerb.REVISE, EnumSet.of(ArticleStatus.PUBLISHED, ArticleStatus.RETIRED));
        FROM.put(ArticleVerb.CONFIRM, EnumSet.of(ArticleStatus.PUBLISHED));
        FROM.put(ArticleVerb.RETIRE, EnumSet.of(ArticleStatus.PUBLISHED));
    }

    private ArticleLifecycle() {}

    static boolean allows(ArticleStatus from, ArticleVerb verb) {
        return FROM.get(verb).contains(from);
    }

    /**
     * The state after a verb.
     *
     * @throws ProblemException 409 when the verb is not allowed in the state
     */
    static ArticleStatus after(ArticleStatus from, ArticleVerb verb) {
        if (!allows(from, verb)) {
            throw ProblemException.conflict("article-move-refused", verb.name(), from.name());
        }
        return TO.getOrDefault(verb, from);
    }
}
