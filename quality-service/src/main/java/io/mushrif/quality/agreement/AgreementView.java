package io.mushrif.quality.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mushrif.platform.language.LocalizedText;
import java.util.List;

/**
 * A statistic as the API shows it: a value, or the reason why there is none.
 *
 * @param value null when undefined
 * @param standardError null when undefined or with a single unit
 * @param interval interval of confidence; null like the standard error
 * @param units units that entered: those with the ratings that the statistic needs
 * @param unitsGiven rows of the matrix
 * @param raters columns of the matrix
 * @param categories categories in their order; absent for statistics of numbers
 * @param observed share of (weighted) agreement that was observed, for coefficients corrected for
 *     chance
 * @param expected share expected by chance
 * @param test χ² of Kendall's W, F of an intraclass correlation
 * @param undefined why there is no value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementView(
        Statistic statistic,
        String weights,
        Level level,
        @JsonInclude(JsonInclude.Include.ALWAYS) Double value,
        @JsonInclude(JsonInclude.Include.ALWAYS) Double standardError,
        @JsonInclude(JsonInclude.Include.ALWAYS) Interval interval,
        int units,
        int unitsGiven,
        int raters,
        List<Object> categories,
        Double observed,
        Double expected,
        Estimate.Test test,
        Reason undefined) {

    /** From low to high, with its confidence. */
    public record Interval(double low, double high, double confidence) {}

    /** Why there is no value: a stable code, and a text for people. */
    public record Reason(String code, LocalizedText message) {
        /** The reason of an estimate; null when it has a value. */
        public static Reason of(Estimate estimate) {
            Undefined undefined = estimate.undefined();
            return undefined == null ? null : new Reason(undefined.code(), undefined.message());
        }
    }

    /** What was computed from a matrix. */
    public static AgreementView of(Agreement agreement, RatingMatrix ratings, Estimate estimate) {
        Statistic.Use use = agreement.statistic().use();
        boolean numbers = use.numbers || agreement.level().needsNumbers();
        Estimate.Interval interval = estimate.interval();
        return new AgreementView(
                agreement.statistic(),
                use.weights == Statistic.Need.NO ? null : agreement.weights().kind().toString(),
                use.level ? agreement.level() : null,
                estimate.value(),
                estimate.standardError(),
                interval == null
                        ? null
                        : new Interval(interval.low(), interval.high(), agreement.confidence()),
                estimate.units(),
                ratings.units(),
                ratings.raters(),
                numbers ? null : ratings.categories(),
                estimate.observed(),
                estimate.expected(),
                estimate.test(),
                Reason.of(estimate));
    }
}
