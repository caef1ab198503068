package io.mushrif.quality.coaching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a goal's measure was before and after a session. Values are percent, differences percent
 * points, all rounded half up to two digits.
 *
 * @param before as many days before the session as the goal says
 * @param after from the session on
 * @param earlier as long as before and just before it
 * @param difference after less before; absent when there are too few evaluations, or no spread
 * @param team the others in the team in the same windows, when asked for
 * @param beyondTeam difference less that of the others
 * @param verdict what this says
 * @param target what is aimed at
 * @param reached whether it is reached; absent with too few evaluations
 * @param cautions what else may be the reason
 */
public record CoachingEffect(
        Window before,
        Window after,
        Window earlier,
        Interval difference,
        Comparison team,
        Interval beyondTeam,
        EffectVerdict verdict,
        BigDecimal target,
        Boolean reached,
        List<EffectCaution> cautions) {

    /**
     * Evaluations of one window.
     *
     * @param from its begin
     * @param to its end, not in it any more
     * @param evaluations how many have the value
     * @param value their mean, or rate; absent without evaluations
     */
    public record Window(Instant from, Instant to, int evaluations, BigDecimal value) {}

    /**
     * A difference with its 95 % confidence interval.
     *
     * @param method welch or newcombe
     * @param degreesOfFreedom of the t distribution, for welch
     */
    public record Interval(
            BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            String method,
            BigDecimal degreesOfFreedom) {}

    /** The others in the team. */
    public record Comparison(Window before, Window after) {}
}
