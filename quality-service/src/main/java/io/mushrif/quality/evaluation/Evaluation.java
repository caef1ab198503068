package io.mushrif.quality.evaluation;

import io.mushrif.contracts.evaluation.EvaluationAcknowledged;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.scorecard.PublishedScorecard;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An interaction of an agent that is scored on one version of a scorecard; keeps its answers and
 * the explanation of its score.
 */
@Entity
public class Evaluation {

    @Id private UUID id;

    @Version private long version;

    @Enumerated(EnumType.STRING)
    private EvaluationKind kind;

    @Enumerated(EnumType.STRING)
    private EvaluationStatus status;

    private UUID scorecardId;

    private int scorecardVersion;

    private UUID agentId;

    private UUID teamId;

    private UUID interactionId;

    private Instant interactionAt;

    private String evaluator;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> participants;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Answer> answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoredSection> sections;

    private String comment;

    private BigDecimal score;

    private BigDecimal rawScore;

    private BigDecimal earned;

    private BigDecimal possible;

    private BigDecimal passMark;

    private Boolean passed;

    private Boolean criticalFailed;

    private int revision;

    private boolean disputed;

    private Instant startedAt;

    private Instant completedAt;

    private Instant changedAt;

    private Instant editableUntil;

    private Instant disputableUntil;

    private Instant acknowledgeBy;

    private Instant acknowledgedAt;

    private String acknowledgement;

    protected Evaluation() {}

    Evaluation(
            CreateEvaluation.Request request,
            PublishedScorecard scorecard,
            UUID teamId,
            String evaluator,
            Instant now) {
        id = Ids.next();
        kind = request.kindOrStandard();
        status = EvaluationStatus.IN_PROGRESS;
        scorecardId = scorecard.id();
        scorecardVersion = scorecard.version();
        passMark = scorecard.passMark();
        agentId = request.agentId();
        this.teamId = teamId;
        interactionId = request.interactionId();
        interactionAt = micros(request.interactionAt());
        this.evaluator = evaluator;
        participants = request.participants();
        answers = request.answersOrNone();
        comment = request.comment();
        startedAt = now;
        changedAt = now;
    }

    /** Keeps what was answered so far. */
    void save(ChangeEvaluation.Request request, Instant now) {
        requireInProgress();
        answers = request.answers() == null ? answers : request.answers();
        comment = request.comment() == null ? comment : request.comment();
        interactionAt =
                request.interactionAt() == null ? interactionAt : micros(request.interactionAt());
        changedAt = now;
    }

    /**
     * The score is fixed.
     *
     * @param team team of the agent now
     */
    void complete(ScoreSheet sheet, UUID team, Instant now) {
        requireInProgress();
        status = EvaluationStatus.COMPLETED;
        teamId = team;
        completedAt = now;
        changedAt = now;
        take(sheet);
        var rules = sheet.scorecard().rules();
        editableUntil = now.plus(rules.editWindow());
        if (kind != EvaluationKind.SELF) {
            disputableUntil = now.plus(rules.disputeWindow());
            acknowledgeBy = rules.acknowledgement() ? now.plus(rules.acknowledgeWithin()) : null;
        }
    }

    /**
     * The evaluator corrects what was completed.
     *
     * @return what was replaced
     * @throws ProblemException 409 when the time for it is over, the agent has acknowledged it or a
     *     dispute is open
     */
    EvaluationRevision edit(ChangeEvaluation.Request request, ScoreSheet sheet, Instant now) {
        require(status == EvaluationStatus.COMPLETED, "evaluation-in-progress");
        require(!disputed, "evaluation-disputed");
        require(acknowledgedAt == null, "evaluation-acknowledged");
        require(now.isBefore(editableUntil), "edit-window-over");
        EvaluationRevision replaced =
                new EvaluationRevision(this, EvaluationRevision.Reason.EDITED, evaluator, now);
        revision++;
        comment = request.comment() == null ? comment : request.comment();
        interactionAt =
                request.interactionAt() == null ? interactionAt : micros(request.interactionAt());
        answers = request.answers() == null ? answers : request.answers();
        changedAt = now;
        take(sheet);
        return replaced;
    }

    /** An arbiter's answers replace those of the evaluator, which settles the dispute. */
    EvaluationRevision adjust(
            List<Answer> adjusted, ScoreSheet sheet, String arbiter, Instant now) {
        require(status == EvaluationStatus.COMPLETED, "evaluation-in-progress");
        EvaluationRevision replaced =
                new EvaluationRevision(this, EvaluationRevision.Reason.DISPUTED, arbiter, now);
        revision++;
        answers = adjusted;
        disputed = false;
        changedAt = now;
        take(sheet);
        return replaced;
    }

    private void take(ScoreSheet sheet) {
        sections = sheet.explanation();
        score = sheet.total().orElse(null);
        rawScore = sheet.raw().orElse(null);
        earned = sheet.earned();
        possible = sheet.possible();
        passed = sheet.passed();
        criticalFailed = sheet.criticalFailed();
    }

    /**
     * A dispute is opened: until it is closed, the evaluator changes nothing.
     *
     * @throws ProblemException 409 when there is one, the window is over, or it is not one that can
     *     be disputed
     */
    public void dispute(Instant now) {
        require(status == EvaluationStatus.COMPLETED, "evaluation-in-progress");
        require(kind.counted(), "self-evaluation");
        require(!disputed, "evaluation-disputed");
        require(disputableUntil != null && now.isBefore(disputableUntil), "dispute-window-over");
        disputed = true;
    }

    /** The dispute was withdrawn, or decided without a change. */
    public void settle() {
        disputed = false;
    }

    /**
     * The agent has read it.
     *
     * @throws ProblemException 409 when it was acknowledged before, or is none of somebody else
     */
    EvaluationAcknowledged acknowledge(String words, Instant now) {
        require(status == EvaluationStatus.COMPLETED, "evaluation-in-progress");
        require(kind.counted(), "self-evaluation");
        require(acknowledgedAt == null, "evaluation-acknowledged");
        acknowledgedAt = now;
        acknowledgement = words;
        return new EvaluationAcknowledged(id, agentId, teamId, acknowledgeBy, now);
    }

    EvaluationCompleted completed() {
        return new EvaluationCompleted(
                id,
                scorecardId,
                scorecardVersion,
                interactionId,
                agentId,
                teamId,
                evaluator,
                score,
                Boolean.TRUE.equals(passed),
                completedAt);
    }

    /** What changed by the newest revision; empty when the score did not, or is in no figure. */
    Optional<EvaluationRescored> rescored(EvaluationRevision replaced, Instant now) {
        boolean same = Objects.equals(score, replaced.score()) && passed.equals(replaced.passed());
        return same || !kind.counted()
                ? Optional.empty()
                : Optional.of(
                        new EvaluationRescored(
                                id,
                                revision,
                                replaced.reason().name(),
                                agentId,
                                teamId,
                                replaced.score(),
                                replaced.passed(),
                                score,
                                passed,
                                completedAt,
                                now));
    }

    void requireInProgress() {
        require(status == EvaluationStatus.IN_PROGRESS, "evaluation-completed");
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw ProblemException.conflict(otherwise);
        }
    }

    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Who scores whom. */
    public EvaluationKind kind() {
        return kind;
    }

    EvaluationStatus status() {
        return status;
    }

    /** The scorecard. */
    public UUID scorecardId() {
        return scorecardId;
    }

    /** Version of the scorecard. */
    public int scorecardVersion() {
        return scorecardVersion;
    }

    /** Agent who was scored. */
    public UUID agentId() {
        return agentId;
    }

    /** Team of the agent when it was completed. */
    public UUID teamId() {
        return teamId;
    }

    /** Interaction that was scored; may be null. */
    public UUID interactionId() {
        return interactionId;
    }

    /** User name of the evaluator. */
    public String evaluator() {
        return evaluator;
    }

    /** User names of those who scored with the evaluator. */
    public List<String> participants() {
        return participants == null ? List.of() : List.copyOf(participants);
    }

    /** What was answered. */
    public List<Answer> answers() {
        return answers == null ? List.of() : List.copyOf(answers);
    }

    /** The score explained; empty while it is in progress. */
    public List<ScoredSection> sections() {
        return sections == null ? List.of() : List.copyOf(sections);
    }

    /** The score in percent; null when nothing was applicable, or while it is in progress. */
    public BigDecimal score() {
        return score;
    }

    BigDecimal rawScore() {
        return rawScore;
    }

    Boolean passed() {
        return passed;
    }

    String comment() {
        return comment;
    }

    int revision() {
        return revision;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When it was completed; null while it is in progress. */
    public Instant completedAt() {
        return completedAt;
    }

    EvaluationView view() {
        return view(sections, status == EvaluationStatus.IN_PROGRESS ? answers : null);
    }

    EvaluationView summary() {
        return view(null, null);
    }

    private EvaluationView view(List<ScoredSection> shown, List<Answer> unfinished) {
        return new EvaluationView(
                id,
                kind,
                status,
                scorecardId,
                scorecardVersion,
                agentId,
                teamId,
                interactionId,
                interactionAt,
                evaluator,
                participants,
                score,
                rawScore,
                passMark,
                passed,
                criticalFailed,
                comment,
                shown,
                unfinished,
                revision,
                disputed,
                startedAt,
                completedAt,
                changedAt,
                editableUntil,
                disputableUntil,
                acknowledgeBy,
                acknowledgedAt,
                acknowledgement);
    }
}
