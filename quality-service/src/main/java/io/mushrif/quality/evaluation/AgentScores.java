package io.mushrif.quality.evaluation;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What completed evaluations say of agents, for those who measure; without what agents score
 * themselves. An evaluation counts at the time of its interaction, or of its completion when that
 * is not known.
 */
@ApplicationScoped
public class AgentScores {

    private static final String AT = "coalesce(e.interaction_at, e.completed_at)";

    private static final String COUNTS = "e.status = 'COMPLETED' and e.kind in (:kinds)";

    private static final List<String> KINDS =
            Arrays.stream(EvaluationKind.values())
                    .filter(EvaluationKind::counted)
                    .map(Enum::name)
                    .toList();

    private static final String ANSWERS =
            "from evaluation_answer a join evaluation e on e.id = a.evaluation_id where "
                    + COUNTS
                    + " and not a.not_applicable and a.question_id = :question";

    private final EntityManager entities;
    private final Evaluations evaluations;
    private final ErasedInteractions erased;

    AgentScores(EntityManager entities, Evaluations evaluations, ErasedInteractions erased) {
        this.entities = entities;
        this.evaluations = evaluations;
        this.erased = erased;
    }

    /** The values of one agent from one time until before another. */
    @Transactional
    public List<BigDecimal> of(UUID agent, ScoreMeasure measure, Instant from, Instant to) {
        return numbers(
                values("e.agent_id = :agent", measure, from, to).setParameter("agent", agent));
    }

    /** The values of the others in a team. */
    @Transactional
    public List<BigDecimal> ofOthers(
            UUID team, UUID agent, ScoreMeasure measure, Instant from, Instant to) {
        return numbers(
                values("e.team_id = :team and e.agent_id <> :agent", measure, from, to)
                        .setParameter("team", team)
                        .setParameter("agent", agent));
    }

    /** Who was scored; empty when there is no such completed evaluation. */
    @Transactional
    public Optional<UUID> agentOf(UUID evaluation) {
        return completed(evaluation).map(Evaluation::agentId);
    }

    /** The applicable answers of an evaluation in the order of its scorecard. */
    @Transactional
    public List<ScoredQuestion> answersOf(UUID evaluation) {
        return completed(evaluation).stream()
                .flatMap(found -> found.sections().stream())
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.weight() != null && !question.notApplicable())
                .toList();
    }

    /**
     * The latest answers of an agent to a question, newest first.
     *
     * @param after only what is later than this
     * @param most how many
     */
    @Transactional
    public List<QuestionAnswered> latest(
            UUID agent, UUID scorecard, String question, Instant after, int most) {
        List<?> rows =
                entities.createNativeQuery(
                                "select e.id, a.failed, "
                                        + AT
                                        + " "
                                        + ANSWERS
                                        + " and a.agent_id = :agent and a.scorecard_id = :scorecard and "
                                        + AT
                                        + " > :after order by "
                                        + AT
                                        + " desc, e.id desc")
                        .setParameter("kinds", KINDS)
                        .setParameter("question", question)
                        .setParameter("agent", agent)
                        .setParameter("scorecard", scorecard)
                        .setParameter("after", after)
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new QuestionAnswered(
                                        (UUID) row[0],
                                        question,
                                        (boolean) row[1],
                                        (Instant) row[2]))
                .toList();
    }

    /**
     * Checks that something may be written about an evaluation; its interaction is not erased until
     * the running transaction ends.
     *
     * @throws ProblemException 409 when the customer of its interaction was erased
     */
    @Transactional
    public void requireWritable(UUID evaluation) {
        completed(evaluation).map(Evaluation::interactionId).ifPresent(erased::requireNotErased);
    }

    private Optional<Evaluation> completed(UUID evaluation) {
        return evaluations
                .findByIdOptional(evaluation)
                .filter(found -> found.status() == EvaluationStatus.COMPLETED);
    }

    private Query values(String who, ScoreMeasure measure, Instant from, Instant to) {
        String filter =
                " and %s and %s >= :from and %s < :to".formatted(who, AT, AT)
                        + (measure.scorecardId() == null ? "" : " and e.scorecard_id = :scorecard");
        Query query =
                entities.createNativeQuery(select(measure.kind()) + filter)
                        .setParameter("kinds", KINDS)
                        .setParameter("from", from)
                        .setParameter("to", to);
        if (measure.scorecardId() != null) {
            query.setParameter("scorecard", measure.scorecardId());
        }
        if (measure.section() != null) {
            query.setParameter("section", measure.section());
        }
        if (measure.questionId() != null) {
            query.setParameter("question", measure.questionId());
        }
        return query;
    }

    private static String select(MeasureKind kind) {
        return switch (kind) {
            case SCORE ->
                    "select e.score from evaluation e where " + COUNTS + " and e.score is not null";
            case SECTION_SCORE ->
                    "select cast(s ->> 'score' as numeric) from evaluation e"
                            + " cross join lateral jsonb_array_elements(e.sections) s where "
                            + COUNTS
                            + " and s ->> 'score' is not null"
                            + " and :section in (s -> 'name' ->> 'en', s -> 'name' ->> 'ar')";
            case QUESTION_SCORE -> "select a.percent " + ANSWERS;
            case FAILURE_RATE ->
                    "select case when a.failed then cast(100 as numeric) else cast(0 as numeric) end "
                            + ANSWERS;
        };
    }

    private static List<BigDecimal> numbers(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(BigDecimal.class::cast).toList();
    }
}
