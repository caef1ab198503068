package io.mushrif.complaints.cause;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How often each cause was the root cause of a complaint.
 *
 * @param from first day of receipt
 * @param to day after the last day of receipt
 * @param complaints complaints in the span
 * @param analysed those of them whose root cause is known; shares are shares of these
 * @param items causes, most frequent first
 */
public record ParetoView(
        LocalDate from, LocalDate to, long complaints, long analysed, List<Item> items) {

    /**
     * One cause.
     *
     * @param complaints complaints with this cause or one below it that is not shown
     * @param share percent of all whose cause is known, two digits
     * @param cumulativeShare percent with this cause or one before it, two digits
     */
    public record Item(
            String cause,
            LocalizedText title,
            long complaints,
            BigDecimal share,
            BigDecimal cumulativeShare) {}
}
