package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What evaluations say of agents, for those who measure. An evaluation counts at the time of its
 * interaction, or of its completion when that is not known.
 */
@ApplicationScoped
public class AgentScores {

    private static final String AT = "coalesce(e.interaction_at, e.completed_at)";

    private static final String QUESTIONS =
            """
            from evaluation e
                cross join lateral jsonb_array_elements(e.sections) s
                cross join lateral jsonb_array_elements(s -> 'questions') q
            where coalesce((q ->> 'notApplicable')::boolean, false) = false
                and (q ->> 'possible')::numeric > 0
            """;

    private static final String FAILED =
            "(2 * (q ->> 'earned')::numeric < (q ->> 'possible')::numeric)";

    private final EntityManager entities;
    private final ErasedInteractions erased;

    AgentScores(EntityManager entities, ErasedInteractions erased) {
        this.entities = entities;
        this.erased = erased;
    }

    /**
     * Checks that something may be written about an evaluation; its interaction is not erased until
     * the running transaction ends.
     *
     * @throws ProblemException 409 when the customer of its interaction was erased
     */
    @Transactional
    public void requireWritable(UUID evaluation) {
        List<?> interaction =
                entities.createNativeQuery(
                                "select interaction_id from evaluation where id = :id", UUID.class)
                        .setParameter("id", evaluation)
                        .getResultList();
        interaction.forEach(id -> erased.requireNotErased((UUID) id));
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

    /** Who was scored; empty when there is no such evaluation. */
    @Transactional
    public Optional<UUID> agentOf(UUID evaluation) {
        List<?> rows =
                entities.createNativeQuery(
                                "select agent_id from evaluation where id = :id", UUID.class)
                        .setParameter("id", evaluation)
                        .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** The answers of an evaluation in the order of its scorecard. */
    @Transactional
    public List<QuestionAnswered> answersOf(UUID evaluation) {
        return answers(
                entities.createNativeQuery(
                                "select e.id, e.scorecard_id, q ->> 'questionId', q -> 'text' ->> 'en',"
                                        + " q -> 'text' ->> 'ar', "
                                        + FAILED
                                        + ", "
                                        + AT
                                        + " "
                                        + QUESTIONS
                                        + " and e.id = :id")
                        .setParameter("id", evaluation));
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
        return answers(
                entities.createNativeQuery(
                                "select e.id, e.scorecard_id, q ->> 'questionId', q -> 'text' ->> 'en',"
                                        + " q -> 'text' ->> 'ar', "
                                        + FAILED
                                        + ", "
                                        + AT
                                        + " "
                                        + QUESTIONS
                                        + " and e.agent_id = :agent and e.scorecard_id = :scorecard"
                                        + " and q ->> 'questionId' = :question and "
                                        + AT
                                        + " > :after order by "
                                        + AT
                                        + " desc, e.id desc")
                        .setParameter("agent", agent)
                        .setParameter("scorecard", scorecard)
                        .setParameter("question", question)
                        .setParameter("after", after)
                        .setMaxResults(most));
    }

    private Query values(String who, ScoreMeasure measure, Instant from, Instant to) {
        String filter =
                " and %s and %s >= :from and %s < :to".formatted(who, AT, AT)
                        + (measure.scorecardId() == null ? "" : " and e.scorecard_id = :scorecard");
        Query query = entities.createNativeQuery(select(measure) + filter);
        if (measure.scorecardId() != null) {
            query.setParameter("scorecard", measure.scorecardId());
        }
        if (measure.section() != null) {
            query.setParameter("section", measure.section());
        }
        if (measure.questionId() != null) {
            query.setParameter("question", measure.questionId());
        }
        return query.setParameter("from", from).setParameter("to", to);
    }

    private static List<BigDecimal> numbers(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(BigDecimal.class::cast).toList();
    }

    private static String select(ScoreMeasure measure) {
        return switch (measure.kind()) {
            case SCORE -> "select e.score from evaluation e where e.score is not null";
            case SECTION_SCORE ->
                    """
                    select (s ->> 'score')::numeric from evaluation e
                        cross join lateral jsonb_array_elements(e.sections) s
                    where s ->> 'score' is not null
                        and :section in (s -> 'name' ->> 'en', s -> 'name' ->> 'ar')
                    """;
            case QUESTION_SCORE ->
                    "select greatest(0, 100 * (q ->> 'earned')::numeric / (q ->> 'possible')::numeric) "
                            + QUESTIONS
                            + " and q ->> 'questionId' = :question";
            case FAILURE_RATE ->
                    "select case when "
                            + FAILED
                            + " then 100::numeric else 0::numeric end "
                            + QUESTIONS
                            + " and q ->> 'questionId' = :question";
        };
    }

    private static List<QuestionAnswered> answers(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new QuestionAnswered(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        new LocalizedText((String) row[3], (String) row[4]),
                                        (boolean) row[5],
                                        (Instant) row[6]))
                .toList();
    }
}
