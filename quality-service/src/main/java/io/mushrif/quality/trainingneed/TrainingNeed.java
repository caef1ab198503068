package io.mushrif.quality.trainingneed;

import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.trainingneed.TrainingNeedClosed;
import io.mushrif.contracts.trainingneed.TrainingNeeded;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.evaluation.EvaluationScored;
import io.mushrif.quality.evaluation.QuestionAnswered;
import io.mushrif.quality.evaluation.ScoredQuestion;
import io.mushrif.quality.scorecard.Link;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An agent has failed a criterion so often that training is needed. */
@Entity
public class TrainingNeed {

    @Id private UUID id;

    @Version private long version;

    private UUID ruleId;

    private UUID agentId;

    private UUID teamId;

    private UUID scorecardId;

    private String questionId;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "question_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "question_ar"))
    private LocalizedText question;

    private int failed;

    private int looked;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> evaluations;

    private String course;

    private String link;

    @Enumerated(EnumType.STRING)
    private NeedState state;

    private Instant openedAt;

    private Instant closedAt;

    private String closedBy;

    @Enumerated(EnumType.STRING)
    private NeedClosing closing;

    private String closingReason;

    protected TrainingNeed() {}

    TrainingNeed(
            TrainingRule rule,
            EvaluationScored scored,
            NeedPolicy.Evidence evidence,
            ScoredQuestion lastFailed,
            Instant now) {
        Optional<Link> linked = linked(lastFailed);
        id = Ids.next();
        ruleId = rule.id();
        agentId = scored.agentId();
        teamId = scored.teamId();
        scorecardId = scored.scorecardId();
        questionId = lastFailed.questionId();
        question = lastFailed.text();
        failed = evidence.failed().size();
        looked = evidence.looked();
        evaluations = evidence.failed().stream().map(QuestionAnswered::evaluationId).toList();
        course =
                rule.course() == null
                        ? linked.map(TrainingNeed::title).orElse(null)
                        : rule.course();
        link = rule.link() == null ? linked.map(Link::reference).orElse(null) : rule.link();
        state = NeedState.OPEN;
        openedAt = now;
    }

    /** What the scorecard says helps: a course before an article. */
    private static Optional<Link> linked(ScoredQuestion question) {
        List<Link> links = question.links() == null ? List.of() : question.links();
        return links.stream()
                .filter(one -> one.kind() == Link.Kind.COURSE)
                .findFirst()
                .or(() -> links.stream().findFirst());
    }

    private static String title(Link link) {
        return link.title().en() == null ? link.title().ar() : link.title().en();
    }

    TrainingNeeded opened() {
        return new TrainingNeeded(
                id,
                ruleId,
                agentId,
                teamId,
                scorecardId,
                questionId,
                new LocalizedName(question.en(), question.ar()),
                failed,
                looked,
                course,
                link,
                openedAt);
    }

    /** The criterion was not failed any more. */
    TrainingNeedClosed pass(Instant now) {
        return close(NeedClosing.PASSED, null, null, now);
    }

    /**
     * Somebody says that it is not needed.
     *
     * @throws ProblemException 409 when it is closed already
     */
    TrainingNeedClosed decide(String by, String reason, Instant now) {
        if (state == NeedState.CLOSED) {
            throw ProblemException.conflict("training-need-closed");
        }
        return close(NeedClosing.DECIDED, by, reason, now);
    }

    private TrainingNeedClosed close(NeedClosing how, String by, String reason, Instant now) {
        state = NeedState.CLOSED;
        closing = how;
        closedBy = by;
        closingReason = reason;
        closedAt = now;
        return new TrainingNeedClosed(
                id, ruleId, agentId, teamId, how == NeedClosing.PASSED ? "passed" : "decided", now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    String questionId() {
        return questionId;
    }

    UUID scorecardId() {
        return scorecardId;
    }

    boolean isOf(TrainingRule rule, String question) {
        return ruleId.equals(rule.id()) && questionId.equals(question);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    TrainingNeedView view() {
        return new TrainingNeedView(
                id,
                ruleId,
                agentId,
                teamId,
                scorecardId,
                questionId,
                question,
                failed,
                looked,
                evaluations,
                course,
                link,
                state,
                openedAt,
                closedAt,
                closing,
                closedBy,
                closingReason);
    }
}
