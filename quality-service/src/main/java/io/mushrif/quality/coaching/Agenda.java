package io.mushrif.quality.coaching;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.evaluation.AgentScores;
import io.mushrif.quality.evaluation.ScoredQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts an agenda together: the questions that were failed, and what somebody wrote. */
@ApplicationScoped
class Agenda {

    private final AgentScores scores;

    Agenda(AgentScores scores) {
        this.scores = scores;
    }

    /**
     * The items, findings first.
     *
     * @throws ProblemException 400 for an evaluation that is not one of the agent, 409 for a text
     *     about one whose customer was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<AgendaItem> items(UUID agent, List<UUID> evaluations, List<FreeItem> free) {
        List<AgendaItem> items = new ArrayList<>();
        if (evaluations != null) {
            for (int i = 0; i < evaluations.size(); i++) {
                requireOf(agent, evaluations.get(i), "evaluationIds[%d]".formatted(i));
                items.addAll(findings(evaluations.get(i)));
            }
        }
        if (free != null) {
            for (int i = 0; i < free.size(); i++) {
                items.add(item(agent, free.get(i), "agenda[%d].evaluationId".formatted(i)));
            }
        }
        return items;
    }

    private List<AgendaItem> findings(UUID evaluation) {
        List<AgendaItem> failed =
                scores.answersOf(evaluation).stream()
                        .filter(ScoredQuestion::failed)
                        .map(
                                answer ->
                                        new AgendaItem(
                                                evaluation,
                                                answer.questionId(),
                                                answer.text(),
                                                null))
                        .toList();
        return failed.isEmpty() ? List.of(new AgendaItem(evaluation, null, null, null)) : failed;
    }

    private AgendaItem item(UUID agent, FreeItem free, String field) {
        if (free.evaluationId() != null) {
            requireOf(agent, free.evaluationId(), field);
            scores.requireWritable(free.evaluationId());
        }
        return new AgendaItem(free.evaluationId(), null, null, free.text());
    }

    private void requireOf(UUID agent, UUID evaluation, String field) {
        scores.agentOf(evaluation)
                .filter(agent::equals)
                .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
    }
}
