package io.mushrif.complaints.correctiveaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalDateSerializer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A measured effect with all figures that it follows from. Stored as it is and never changed.
 *
 * @param scope complaints that are counted
 * @param exposure what counts are divided by
 * @param expectedReduction fall that was hoped for, percent
 * @param before the baseline: the days before work began
 * @param after the days after it was done
 * @param ratio rate after divided by rate before; absent without complaints before
 * @param interval exact 95 % confidence interval of the ratio
 * @param pValue chance of a difference as great or greater if nothing had changed
 * @param dispersion how uneven the weeks are; absent when there are too few complaints to tell
 * @param adjustedInterval the interval widened for uneven weeks, which then decides; absent
 *     otherwise
 * @param verdict what the figures say
 * @param moreDays how many more days would tell if complaints go on as they came after the action;
 *     absent when the figures tell, or when waiting alone would not
 * @param cautions what to keep in mind
 * @param earlier the days before the baseline and how the baseline compares to them
 * @param elsewhere all other complaints; absent when counts are per interaction
 * @param causeKnown how often the cause was known; absent when the scope names no cause
 * @param otherActions other actions on the same complaints at the same time
 * @param weeks counts of whole weeks
 */
public record Effect(
        Scope scope,
        Exposure exposure,
        int expectedReduction,
        Window before,
        Window after,
        BigDecimal ratio,
        Interval interval,
        BigDecimal pValue,
        Unevenness dispersion,
        Interval adjustedInterval,
        Verdict verdict,
        Integer moreDays,
        List<Caution> cautions,
        Earlier earlier,
        Elsewhere elsewhere,
        CauseKnown causeKnown,
        List<UUID> otherActions,
        List<Week> weeks) {

    /**
     * Days that are compared.
     *
     * @param from first day
     * @param to day after the last one
     * @param complaints complaints in scope received in it
     * @param exposure days or interactions in it
     */
    public record Window(
            @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @JsonSerialize(using = LocalDateSerializer.class)
                    @JsonDeserialize(using = LocalDateDeserializer.class)
                    LocalDate from,
            @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @JsonSerialize(using = LocalDateSerializer.class)
                    @JsonDeserialize(using = LocalDateDeserializer.class)
                    LocalDate to,
            long days,
            long complaints,
            long exposure) {}

    /**
     * A confidence interval of a ratio.
     *
     * @param upper absent when there is no upper limit
     */
    public record Interval(BigDecimal lower, BigDecimal upper) {}

    /**
     * How uneven the weeks are.
     *
     * @param index index of dispersion; about 1 when complaints come independently
     * @param pValue chance of as uneven weeks if complaints came independently
     * @param factor what counts were divided by for the adjusted interval, 1 for not at all
     */
    public record Unevenness(BigDecimal index, BigDecimal pValue, BigDecimal factor) {}

    /**
     * The days before the baseline.
     *
     * @param ratio rate of the baseline divided by the rate in these days
     */
    public record Earlier(Window window, BigDecimal ratio, Interval interval) {}

    /**
     * All complaints that are not in scope.
     *
     * @param ratio their rate after divided by their rate before
     */
    public record Elsewhere(
            long complaintsBefore, long complaintsAfter, BigDecimal ratio, Interval interval) {}

    /**
     * How often the root cause was known, of the complaints that are in scope but for the cause.
     *
     * @param percentBefore percent, one digit
     * @param percentAfter percent, one digit
     */
    public record CauseKnown(BigDecimal percentBefore, BigDecimal percentAfter) {}

    /**
     * A week.
     *
     * @param after whether it lies after the action
     */
    public record Week(
            @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @JsonSerialize(using = LocalDateSerializer.class)
                    @JsonDeserialize(using = LocalDateDeserializer.class)
                    LocalDate from,
            boolean after,
            long complaints,
            long exposure) {}

    /** The interval that decides. */
    Interval deciding() {
        return adjustedInterval == null ? interval : adjustedInterval;
    }
}
