package io.mushrif.complaints.correctiveaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one would measure.
 *
 * @param weeks oldest first
 * @param complaints complaints in all weeks
 * @param perWeek mean, two digits
 * @param dispersion how uneven the weeks are; absent when there are too few complaints to tell
 * @param windowDays days that one would compare
 * @param complaintsInWindow complaints in that many days before {@code until}: the baseline if work
 *     began then
 * @param detectableReduction smallest fall, in percent, that such windows could show; absent when
 *     not even a fall to nothing would show
 */
public record BaselineView(
        Scope scope,
        LocalDate until,
        List<Week> weeks,
        long complaints,
        BigDecimal perWeek,
        Effect.Unevenness dispersion,
        int windowDays,
        long complaintsInWindow,
        Integer detectableReduction) {

    /**
     * A week.
     *
     * @param from first day
     * @param to day after the last one
     * @param interactions interactions with customers that began in it
     */
    public record Week(LocalDate from, LocalDate to, long complaints, long interactions) {}
}
