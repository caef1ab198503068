package io.mushrif.quality.coaching;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.evaluation.AgentScores;
import io.mushrif.quality.evaluation.ScoreMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;

/** Reads what a goal's measure was before and after its session, and judges it. */
@ApplicationScoped
class MeasureEffect {

    private final AgentScores scores;
    private final CoachingSessions sessions;
    private final CoachingConfig config;
    private final Clock clock;

    MeasureEffect(
            AgentScores scores, CoachingSessions sessions, CoachingConfig config, Clock clock) {
        this.scores = scores;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The effect as far as it is known now.
     *
     * @param withTeam whether to compare with the others in the team
     * @throws ProblemException 409 when the session did not take place (yet)
     */
    @Transactional
    CoachingEffect handle(CoachingGoal goal, CoachingSession session, boolean withTeam) {
        if (session.heldAt() == null) {
            throw ProblemException.conflict("coaching-not-held");
        }
        Instant now = clock.instant();
        Instant end = sessions.endOf(goal.targetOn());
        boolean provisional = now.isBefore(end.plus(Period.ofDays(config.settlingDays())));
        Windows windows =
                Windows.around(session.heldAt(), goal.windowDays(), now.isBefore(end) ? now : end);
        EffectPolicy.Figures figures =
                new EffectPolicy.Figures(
                        own(goal, windows.earlier()),
                        own(goal, windows.before()),
                        own(goal, windows.after()),
                        withTeam ? others(goal, windows.before()) : null,
                        withTeam ? others(goal, windows.after()) : null);
        ScoreMeasure measure = goal.measure();
        return EffectPolicy.of(measure.kind(), config.fewestEvaluations())
                .judge(figures, windows, goal.target(), provisional);
    }

    private Sample own(CoachingGoal goal, Windows.Span span) {
        return Sample.of(scores.of(goal.agentId(), goal.measure(), span.from(), span.to()));
    }

    private Sample others(CoachingGoal goal, Windows.Span span) {
        return Sample.of(
                scores.ofOthers(
                        goal.teamId(), goal.agentId(), goal.measure(), span.from(), span.to()));
    }
}
