package io.mushrif.quality.coaching;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.evaluation.AgentScores;
import io.mushrif.quality.evaluation.MeasureKind;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.ScorecardVersions;
import io.mushrif.quality.scorecard.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Sets goals that can be measured, with where the agent stands now. */
@ApplicationScoped
class Aims {

    private static final int FARTHEST_DAYS = 730;

    private final ScorecardVersions scorecards;
    private final AgentScores scores;
    private final CoachingSessions sessions;
    private final CoachingConfig config;

    Aims(
            ScorecardVersions scorecards,
            AgentScores scores,
            CoachingSessions sessions,
            CoachingConfig config) {
        this.scorecards = scorecards;
        this.scores = scores;
        this.sessions = sessions;
        this.config = config;
    }

    /**
     * A goal with its baseline: the windowDays before the session, or before now when that is
     * earlier.
     *
     * @param path where the request is in the body, such as {@code goals[0].}
     * @throws ProblemException 400 for what cannot be measured, with the field
     */
    @Transactional(Transactional.TxType.MANDATORY)
    CoachingGoal goal(CoachingSession session, GoalRequest request, String path, Instant now) {
        requireMeasurable(request, path);
        LocalDate begin = sessions.day(session.startsAt());
        if (request.targetOn().isBefore(begin)) {
            throw ProblemException.invalid(path + "targetOn", "not-before", begin);
        }
        if (request.targetOn().isAfter(begin.plusDays(FARTHEST_DAYS))) {
            throw ProblemException.invalid(path + "targetOn", "too-far", FARTHEST_DAYS);
        }
        int days = request.windowDays() == null ? config.windowDays() : request.windowDays();
        Instant end = session.startsAt().isBefore(now) ? session.startsAt() : now;
        Sample baseline =
                Sample.of(
                        scores.of(
                                session.agentId(),
                                request.measure(),
                                end.minus(Duration.ofDays(days)),
                                end));
        return new CoachingGoal(session, request, days, baseline, now);
    }

    private void requireMeasurable(GoalRequest request, String path) {
        boolean ofSection = request.kind() == MeasureKind.SECTION_SCORE;
        boolean ofQuestion =
                request.kind() == MeasureKind.QUESTION_SCORE
                        || request.kind() == MeasureKind.FAILURE_RATE;
        requireFits(request.section() != null, ofSection, path + "section");
        requireFits(request.questionId() != null, ofQuestion, path + "questionId");
        if (request.scorecardId() == null) {
            requireFits(false, ofSection || ofQuestion, path + "scorecardId");
            return;
        }
        PublishedScorecard scorecard = published(request.scorecardId(), path + "scorecardId");
        if (ofSection
                && scorecard.sections().stream().noneMatch(it -> named(it, request.section()))) {
            throw ProblemException.invalid(path + "section", "unknown-reference");
        }
        boolean asked =
                scorecard.sections().stream()
                        .flatMap(section -> section.questions().stream())
                        .filter(Question::scored)
                        .anyMatch(question -> question.id().equals(request.questionId()));
        if (ofQuestion && !asked) {
            throw ProblemException.invalid(path + "questionId", "unknown-reference");
        }
    }

    private PublishedScorecard published(UUID id, String field) {
        return scorecards
                .inUse(id)
                .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
    }

    private static boolean named(Section section, String name) {
        return name.equals(section.name().en()) || name.equals(section.name().ar());
    }

    private static void requireFits(boolean given, boolean needed, String field) {
        if (given != needed) {
            throw ProblemException.invalid(field, needed ? "not-null" : "not-for-measure");
        }
    }
}
