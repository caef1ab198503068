package io.mushrif.complaints.article;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An article is linked to a complaint, or used in its answer. */
@ApplicationScoped
public class LinkArticle {

    /**
     * Which article.
     *
     * @param answered whether the customer was answered with it; false if absent
     */
    public record Request(@NotNull UUID articleId, Boolean answered) {}

    /** A link, and whether it is new. */
    record Linked(ArticleLinkView link, boolean fresh) {}

    private final KnowledgeBase knowledge;
    private final LinkRows rows;
    private final ComplaintWork work;
    private final CurrentUser user;

    LinkArticle(KnowledgeBase knowledge, LinkRows rows, ComplaintWork work, CurrentUser user) {
        this.knowledge = knowledge;
        this.rows = rows;
        this.work = work;
        this.user = user;
    }

    /** Links the version that is read now; a link that is there already follows it. */
    @Transactional
    Linked handle(UUID complaintId, Request request) {
        PublishedArticle article = knowledge.referenced(request.articleId(), "articleId");
        boolean answered = Boolean.TRUE.equals(request.answered());
        boolean[] fresh = new boolean[1];
        work.addition(
                complaintId,
                (complaint, now) -> {
                    fresh[0] = !rows.has(complaintId, article.id());
                    return link(complaint, article, answered, user.name(), now);
                },
                ComplaintWork.Telling::nobody);
        return new Linked(rows.of(complaintId, article.id()), fresh[0]);
    }

    /**
     * Links a published article because of something else that happens in the running transaction.
     *
     * @param actor who is named in the timeline
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void because(UUID complaintId, PublishedArticle article, String actor) {
        if (!rows.has(complaintId, article.id())) {
            work.becauseOf(
                    complaintId,
                    (complaint, now) -> link(complaint, article, false, actor, now),
                    ComplaintWork.Telling::nobody,
                    actor);
        }
    }

    private List<Happening> link(
            Complaint complaint,
            PublishedArticle article,
            boolean answered,
            String actor,
            Instant now) {
        ComplaintLifecycle.after(complaint.status(), ComplaintVerb.LINK);
        rows.keep(complaint.id(), article, answered, actor, now);
        return List.of(
                Happening.of(
                        TimelineType.LINKED,
                        now,
                        "article",
                        article.id().toString(),
                        "version",
                        article.number(),
                        "title",
                        article.title().en() == null ? article.title().ar() : article.title().en(),
                        "answered",
                        answered ? Boolean.TRUE : null));
    }
}
