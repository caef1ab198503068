package io.mushrif.quality.agreement;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.agreement.Statistic.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statistic in the list of all.
 *
 * @param raters {@code 2}, or {@code 2+} for any number
 * @param parameters what it takes beside the ratings
 * @param source where it is defined
 */
public record StatisticView(
        Statistic statistic,
        LocalizedText name,
        String raters,
        List<Parameter> parameters,
        String source) {

    /**
     * A parameter.
     *
     * @param name its field
     * @param required whether it must be given
     * @param values what it may be
     * @param otherwise what it is when absent
     */
    public record Parameter(String name, boolean required, List<String> values, String otherwise) {}

    static StatisticView of(Statistic statistic) {
        Statistic.Use use = statistic.use();
        List<Parameter> parameters = new ArrayList<>();
        if (use.level) {
            parameters.add(
                    new Parameter(
                            "level",
                            false,
                            Stream.of(Level.values()).map(Level::toString).toList(),
                            Level.NOMINAL.toString()));
        }
        if (use.weights == Need.MAY) {
            parameters.add(
                    new Parameter(
                            "weights",
                            false,
                            List.of("none", "linear", "quadratic", "matrix"),
                            "none"));
        } else if (use.weights == Need.MUST) {
            parameters.add(
                    new Parameter("weights", true, List.of("linear", "quadratic", "matrix"), null));
        }
        if (!use.numbers) {
            parameters.add(new Parameter("categories", false, List.of(), "those that occur"));
        }
        parameters.add(new Parameter("confidence", false, List.of("0.5–0.9999"), "0.95"));
        return new StatisticView(
                statistic,
                statistic.label(),
                use.twoRaters ? "2" : "2+",
                List.copyOf(parameters),
                statistic.source());
    }
}
