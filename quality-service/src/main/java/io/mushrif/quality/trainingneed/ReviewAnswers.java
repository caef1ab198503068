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
        List<TrainingNeed> open = needs.open(scored.agentId(), scored.scorecardId());
        for (ScoredQuestion answer : scores.answersOf(scored.evaluationId())) {
            inUse.stream()
                    .filter(rule -> rule.covers(answer.questionId()))
                    .forEach(rule -> review(rule, scored, answer, open));
        }
    }

    private void review(
            TrainingRule rule,
            EvaluationScored scored,
            ScoredQuestion answer,
            List<TrainingNeed> open) {
        Optional<TrainingNeed> need =
                open.stream().filter(one -> one.isOf(rule, answer.questionId())).findFirst();
        if (need.isPresent() && !answer.failed()) {
            closeWhenPassed(need.get(), rule);
        } else if (need.isEmpty() && answer.failed()) {
            openWhenNeeded(rule, scored, answer.questionId());
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
    private void openWhenNeeded(TrainingRule rule, EvaluationScored scored, String question) {
        Optional<TrainingNeed> earlier = needs.latest(rule.id(), scored.agentId(), question);
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
