package io.mushrif.quality.evaluation;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives evaluations their score and writes down, in the same transaction, what others read of it:
 * the lines of {@link EvaluationLines}, the replaced revision and the event.
 */
@ApplicationScoped
public class EvaluationScoring {

    private final Evaluations evaluations;
    private final EvaluationRevisions revisions;
    private final EvaluationLines lines;
    private final ScorecardVersions scorecards;
    private final Directory directory;
    private final Outbox outbox;
    private final Event<EvaluationScored> scored;
    private final Clock clock;

    EvaluationScoring(
            Evaluations evaluations,
            EvaluationRevisions revisions,
            EvaluationLines lines,
            ScorecardVersions scorecards,
            Directory directory,
            Outbox outbox,
            Event<EvaluationScored> scored,
            Clock clock) {
        this.evaluations = evaluations;
        this.revisions = revisions;
        this.lines = lines;
        this.scorecards = scorecards;
        this.directory = directory;
        this.outbox = outbox;
        this.scored = scored;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void complete(Evaluation evaluation, PublishedScorecard scorecard) {
        ScoreSheet sheet = new ScoreSheet(scorecard, evaluation.answers());
        var team =
                directory
                        .agent(evaluation.agentId())
                        .map(DirectoryAgent::teamId)
                        .orElse(evaluation.teamId());
        evaluation.complete(sheet, team, clock.instant());
        evaluations.persistAndFlush(evaluation);
        lines.replace(evaluation);
        if (evaluation.kind().counted()) {
            outbox.append(evaluation.completed());
            tell(evaluation);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void edit(Evaluation evaluation, ChangeEvaluation.Request request) {
        List<Answer> answers = request.answers() == null ? evaluation.answers() : request.answers();
        Instant now = clock.instant();
        ScoreSheet sheet = new ScoreSheet(pinned(evaluation), answers);
        rescored(evaluation, evaluation.edit(request, sheet, now), now);
    }

    /**
     * An arbiter's answers replace those to the same questions. Answers to questions that are not
     * asked any more are left out; those to questions that are asked now have to be among the new.
     *
     * @param adjusted the new answers by the name of their field in the request
     * @throws io.mushrif.platform.problem.ProblemException 400 when one does not fit its question
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void adjust(Evaluation evaluation, Map<String, Answer> adjusted, String arbiter) {
        PublishedScorecard scorecard = pinned(evaluation);
        Map<Answer, String> fields = new IdentityHashMap<>();
        adjusted.forEach((field, answer) -> fields.put(answer, field));
        Set<String> replaced =
                adjusted.values().stream().map(Answer::questionId).collect(Collectors.toSet());
        List<Answer> answers =
                Stream.concat(
                                adjusted.values().stream(),
                                evaluation.answers().stream()
                                        .filter(answer -> !replaced.contains(answer.questionId())))
                        .toList();
        List<Answer> asked = AnswerSheet.asked(scorecard.sections(), answers, fields.keySet());
        Instant now = clock.instant();
        ScoreSheet sheet =
                new ScoreSheet(
                        scorecard,
                        asked,
                        place -> fields.getOrDefault(asked.get(place), "answers"));
        rescored(evaluation, evaluation.adjust(asked, sheet, arbiter, now), now);
    }

    /** The version that an evaluation is pinned to. */
    public PublishedScorecard pinned(Evaluation evaluation) {
        return scorecards.pinned(evaluation.scorecardId(), evaluation.scorecardVersion());
    }

    private void rescored(Evaluation evaluation, EvaluationRevision replaced, Instant now) {
        revisions.persist(replaced);
        evaluations.flush();
        lines.replace(evaluation);
        evaluation.rescored(replaced, now).ifPresent(outbox::append);
        if (evaluation.kind().counted()) {
            tell(evaluation);
        }
    }

    private void tell(Evaluation evaluation) {
        scored.fire(
                new EvaluationScored(
                        evaluation.id(),
                        evaluation.scorecardId(),
                        evaluation.agentId(),
                        evaluation.teamId()));
    }
}
