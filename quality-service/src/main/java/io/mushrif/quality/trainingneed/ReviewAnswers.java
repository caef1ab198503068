package io.mushrif.quality.trainingneed;

import io.mushrif.platform.outbox.Outbox;
import io.mushrif.quality.evaluation.AgentScores;
import io.mushrif.quality.evaluation.EvaluationScored;
import io.mushrif.quality.evaluation.QuestionAnswered;
import io.mushrif.quality.evaluation.ScoredQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at each new evaluation: does the agent fail a criterion so often that training is needed,
 * or is it not needed any more? Part of the transaction of the evaluation, so that none is missed.
 */
@ApplicationScoped
class ReviewAnswers {

    private final TrainingRules rules;
    private final TrainingNeeds needs;
    private final AgentScores scores;
    private final Outbox outbox;
    private final Clock clock;

    ReviewAnswers(
            TrainingRules rules,
            TrainingNeeds needs,
            AgentScores scores,
            Outbox outbox,
            Clock clock) {
        this.rules = rules;
        this.needs = needs;
        this.scores = scores;
        this.outbox = outbox;
        this.clock = clock;
    }

    void on(@Observes EvaluationScored scored) {
        List<TrainingRule> inUse = rules.inUse(scored.scorecardId(), scored.teamId());
        if (inUse.isEmpty()) {
            return;
        }
        needs.lockAgent(scored.agentId());
        List<ScoredQuestion> answers = scores.answersOf(scored.evaluationId());
        for (TrainingRule rule : inUse) {
            answers.stream()
                    .map(ScoredQuestion::questionId)
                    .filter(rule::covers)
                    .forEach(question -> review(rule, scored, question));
        }
    }

    private void review(TrainingRule rule, EvaluationScored scored, String question) {
        Optional<TrainingNeed> latest = needs.latest(rule.id(), scored.agentId(), question);
        if (latest.filter(TrainingNeed::isOpen).isPresent()) {
            closeWhenPassed(latest.get(), rule);
        } else {
            openWhenNeeded(rule, scored, question, latest);
        }
    }

    private void closeWhenPassed(TrainingNeed need, TrainingRule rule) {
        List<QuestionAnswered> since =
                scores.latest(
                        need.agentId(),
                        need.scorecardId(),
                        need.questionId(),
                        need.openedAt(),
                        rule.closeAfter());
        if (NeedPolicy.passed(since, rule.closeAfter())) {
            outbox.append(need.pass(clock.instant()));
        }
    }

    /** What led to an earlier need, and what happened while it was open, does not count again. */
    private void openWhenNeeded(
            TrainingRule rule,
            EvaluationScored scored,
            String question,
            Optional<TrainingNeed> earlier) {
        Instant now = clock.instant();
        Instant earliest = rule.earliest(now);
        Instant after =
                earlier.map(TrainingNeed::closedAt).filter(earliest::isBefore).orElse(earliest);
        List<QuestionAnswered> answers =
                scores.latest(
                        scored.agentId(),
                        scored.scorecardId(),
                        question,
                        after,
                        rule.evaluations());
        NeedPolicy.needed(answers, rule.failures())
                .ifPresent(
                        evidence -> {
                            TrainingNeed need =
                                    new TrainingNeed(
                                            rule, scored, evidence, lastFailed(evidence), now);
                            needs.persist(need);
                            outbox.append(need.opened());
                        });
    }

    private ScoredQuestion lastFailed(NeedPolicy.Evidence evidence) {
        QuestionAnswered last = evidence.failed().get(0);
        return scores.answersOf(last.evaluationId()).stream()
                .filter(answer -> answer.questionId().equals(last.questionId()))
                .findFirst()
                .orElseThrow();
    }
}
