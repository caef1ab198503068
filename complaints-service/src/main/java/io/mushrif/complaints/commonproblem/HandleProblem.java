package io.mushrif.complaints.commonproblem;

import io.mushrif.complaints.article.DraftArticle;
import io.mushrif.complaints.article.KnowledgeBase;
import io.mushrif.complaints.article.LinkArticle;
import io.mushrif.complaints.article.PublishedArticle;
import io.mushrif.complaints.problemgroup.FormProblemGroup;
import io.mushrif.complaints.referral.AskDepartment;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A common problem is handled: its open complaints become a problem group, which is then answered
 * with one solution; an article is linked to them or begun; departments are told. Again, it takes
 * in what has come since.
 */
@ApplicationScoped
class HandleProblem {

    /** Complaints that are taken in at once; asked for again, the next ones. */
    static final int MOST = 1000;

    /**
     * What is done.
     *
     * @param title name of the problem; needed the first time
     * @param articleId published article that is linked to all its complaints
     * @param article article that is begun instead, as a draft; linked when it is published and
     *     named in articleId
     * @param departments departments that are told, each by a question about the complaint that
     *     came first
     */
    public record Request(
            @Valid LocalizedText title,
            @Size(max = 10_000) String description,
            UUID articleId,
            @Valid DraftArticle.Request article,
            @Size(max = 10) List<@NotNull @Valid Told> departments) {}

    /**
     * A department that is told.
     *
     * @param department code
     * @param dueAt when the answer is due; its usual time if absent
     */
    public record Told(
            @NotBlank @Size(max = 50) String department,
            @NotBlank @Size(max = 10_000) String question,
            Instant dueAt) {}

    private final CommonProblems problems;
    private final ProblemDecisions decisions;
    private final FormProblemGroup formProblemGroup;
    private final KnowledgeBase knowledge;
    private final LinkArticle linkArticle;
    private final DraftArticle draftArticle;
    private final AskDepartment askDepartment;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    HandleProblem(
            CommonProblems problems,
            ProblemDecisions decisions,
            FormProblemGroup formProblemGroup,
            KnowledgeBase knowledge,
            LinkArticle linkArticle,
            DraftArticle draftArticle,
            AskDepartment askDepartment,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.problems = problems;
        this.decisions = decisions;
        this.formProblemGroup = formProblemGroup;
        this.knowledge = knowledge;
        this.linkArticle = linkArticle;
        this.draftArticle = draftArticle;
        this.askDepartment = askDepartment;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    void handle(UUID id, Request request) {
        CommonProblemView problem = problems.require(id);
        ProblemDecisions.Decision before = decisions.lock(id);
        precondition.require(before.version());
        if (before.state() == ProblemState.DISMISSED) {
            throw ProblemException.conflict("common-problem-decided", before.state().name());
        }
        if (request.articleId() != null && request.article() != null) {
            throw ProblemException.invalid("article", "article-twice");
        }
        PublishedArticle article =
                request.articleId() == null
                        ? null
                        : knowledge.referenced(request.articleId(), "articleId");
        UUID group = group(problem, before, request);
        List<UUID> coming = problems.ungrouped(id, MOST);
        if (!coming.isEmpty()) {
            formProblemGroup.add(group, coming);
        }
        if (article != null) {
            problems.grouped(id, group, MOST)
                    .forEach(complaint -> linkArticle.because(complaint, article, user.name()));
        }
        tell(id, group, request);
        decisions.keep(
                new ProblemDecisions.Decision(
                        id, 0, ProblemState.HANDLED, group, articleId(before, request)),
                null,
                user.name(),
                clock.instant());
    }

    private UUID group(
            CommonProblemView problem, ProblemDecisions.Decision before, Request request) {
        if (before.problemGroupId() != null) {
            return before.problemGroupId();
        }
        if (request.title() == null) {
            throw ProblemException.invalid("title", "not-null");
        }
        if (problem.open() == 0) {
            throw ProblemException.conflict("common-problem-nothing-open");
        }
        return formProblemGroup.named(
                request.title(), request.description(), problem.product(), problem.category());
    }

    private UUID articleId(ProblemDecisions.Decision before, Request request) {
        if (request.article() != null) {
            return draftArticle.draft(request.article());
        }
        return request.articleId() == null ? before.articleId() : request.articleId();
    }

    private void tell(UUID id, UUID group, Request request) {
        if (request.departments() == null || request.departments().isEmpty()) {
            return;
        }
        UUID first =
                problems.waiting(id, group)
                        .orElseThrow(
                                () -> ProblemException.conflict("common-problem-nothing-open"));
        for (Told told : request.departments()) {
            askDepartment.handle(first, told.department(), told.question(), told.dueAt());
        }
    }
}
