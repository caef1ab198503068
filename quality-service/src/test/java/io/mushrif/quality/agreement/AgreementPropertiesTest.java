package io.mushrif.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgreementPropertiesTest {

    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<List<List<Integer>>> matrices() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(
                        raters ->
                                Arbitraries.integers()
                                        .between(1, 5)
                                        .injectNull(0.15)
                                        .list()
                                        .ofSize(raters)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(25));
    }

    @Provide
    Arbitrary<List<List<Integer>>> pairs() {
        return Arbitraries.integers().between(1, 4).list().ofSize(2).list().ofMinSize(2);
    }

    @Property(tries = 200)
    void renaming_categories_changes_no_nominal_statistic(
            @ForAll("matrices") List<List<Integer>> rows, @ForAll Random random) {
        List<String> names = new ArrayList<>(List.of("v", "w", "x", "y", "z"));
        Collections.shuffle(names, random);
        for (Statistic statistic : List.of(Statistic.values())) {
            if (fits(statistic, rows)
                    && !statistic.use().numbers
                    && statistic.use().weights != Statistic.Need.MUST) {
                same(
                        statistic,
                        rows,
                        map(rows, rating -> rating == null ? null : names.get(rating - 1)));
            }
        }
    }

    @Property(tries = 200)
    void the_order_of_raters_and_of_units_does_not_matter(
            @ForAll("matrices") List<List<Integer>> rows, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int rater = 0; rater < rows.get(0).size(); rater++) {
            order.add(rater);
        }
        Collections.shuffle(order, random);
        List<List<Object>> other = new ArrayList<>();
        for (List<Integer> row : rows) {
            List<Object> shuffled = new ArrayList<>();
            order.forEach(rater -> shuffled.add(row.get(rater)));
            other.add(shuffled);
        }
        Collections.shuffle(other, random);
        for (Statistic statistic : Statistic.values()) {
            if (fits(statistic, rows)) {
                same(statistic, rows, other);
            }
        }
        for (Level level : Level.values()) {
            close(
                    Agreement.alpha(level).over(RatingMatrix.of(rows, null)),
                    Agreement.alpha(level).over(RatingMatrix.of(other, null)));
        }
    }

    @Property(tries = 100)
    void raters_who_always_agree_have_a_value_of_1(@ForAll("pairs") List<List<Integer>> some) {
        List<List<Object>> rows = new ArrayList<>();
        some.forEach(row -> rows.add(List.of(row.get(0), row.get(0), row.get(0))));
        for (Statistic statistic : Statistic.values()) {
            List<List<Object>> given =
                    statistic.use().twoRaters
                            ? rows.stream().map(row -> row.subList(0, 2)).toList()
                            : rows;
            Estimate estimate = over(statistic, given);
            if (estimate.undefined() == null) {
                assertThat(estimate.value()).as(statistic + "").isCloseTo(1, within(ROUNDING));
            }
        }
    }

    @Property(tries = 200)
    void weighted_kappa_by_the_identity_is_kappa(@ForAll("pairs") List<List<Integer>> rows) {
        RatingMatrix ratings = RatingMatrix.of(rows, List.of(1, 2, 3, 4));
        List<List<Integer>> identity =
                List.of(
                        List.of(1, 0, 0, 0),
                        List.of(0, 1, 0, 0),
                        List.of(0, 0, 1, 0),
                        List.of(0, 0, 0, 1));
        Estimate kappa = Agreement.of(Statistic.COHEN_KAPPA).over(ratings);
        close(
                Agreement.of(Statistic.WEIGHTED_KAPPA).with(Weights.of(identity)).over(ratings),
                kappa);
        close(
                Agreement.of(Statistic.GWET_AC2).with(Weights.of(identity)).over(ratings),
                Agreement.of(Statistic.GWET_AC1).over(ratings));
        Estimate conger = Agreement.of(Statistic.CONGER_KAPPA).over(ratings);
        assertThat(conger.undefined()).isEqualTo(kappa.undefined());
        if (kappa.value() != null) {
            assertThat(conger.value()).isCloseTo(kappa.value(), within(ROUNDING));
        }
    }

    @Property(tries = 200)
    void two_raters_have_the_same_pi_and_fleiss_kappa(@ForAll("pairs") List<List<Integer>> rows) {
        RatingMatrix ratings = RatingMatrix.of(rows, null);
        close(
                Agreement.of(Statistic.SCOTT_PI).over(ratings),
                Agreement.of(Statistic.FLEISS_KAPPA).over(ratings));
    }

    @Property(tries = 200)
    void alpha_is_what_its_definition_over_pairs_gives(
            @ForAll("matrices") List<List<Integer>> rows) {
        for (Level level : Level.values()) {
            Estimate alpha = Agreement.alpha(level).over(RatingMatrix.of(rows, null));
            if (alpha.undefined() == null) {
                assertThat(alpha.value())
                        .as(level + "")
                        .isCloseTo(byDefinition(rows, level), within(ROUNDING));
            }
        }
    }

    @Property(tries = 100)
    void moving_and_stretching_a_scale_changes_no_interval_statistic(
            @ForAll("matrices") List<List<Integer>> rows) {
        List<List<Object>> other =
                map(rows, rating -> rating == null ? null : 1_000_000_000L + 7L * rating);
        close(
                Agreement.alpha(Level.INTERVAL).over(RatingMatrix.of(rows, null)),
                Agreement.alpha(Level.INTERVAL).over(RatingMatrix.of(other, null)));
        for (Statistic statistic : Statistic.values()) {
            if (statistic.use().numbers) {
                same(statistic, rows, other);
            }
        }
    }

    @Property(tries = 200)
    void no_figure_is_ever_nan_or_infinite(@ForAll("matrices") List<List<Integer>> rows) {
        for (Statistic statistic : Statistic.values()) {
            if (!fits(statistic, rows)) {
                continue;
            }
            Estimate estimate = over(statistic, rows);
            assertThat(estimate.value() == null).isEqualTo(estimate.undefined() != null);
            if (estimate.value() != null) {
                assertThat(estimate.value()).isFinite();
            }
            if (estimate.standardError() != null) {
                assertThat(estimate.standardError()).isFinite();
            }
            if (estimate.interval() != null) {
                assertThat(estimate.interval().low()).isFinite();
                assertThat(estimate.interval().high()).isFinite();
                assertThat(estimate.interval().low())
                        .isLessThanOrEqualTo(estimate.interval().high());
            }
        }
    }

    private static boolean fits(Statistic statistic, List<? extends List<?>> rows) {
        return !statistic.use().twoRaters || rows.get(0).size() == 2;
    }

    private static void same(
            Statistic statistic, List<? extends List<?>> rows, List<? extends List<?>> other) {
        close(over(statistic, rows), over(statistic, other));
    }

    private static Estimate over(Statistic statistic, List<? extends List<?>> rows) {
        Weights weights =
                statistic.use().weights == Statistic.Need.MUST ? Weights.QUADRATIC : Weights.NONE;
        return Agreement.of(statistic).with(weights).over(RatingMatrix.of(rows, null));
    }

    private static void close(Estimate one, Estimate other) {
        assertThat(other.undefined()).isEqualTo(one.undefined());
        if (one.value() != null) {
            assertThat(other.value()).isCloseTo(one.value(), within(ROUNDING));
        }
        if (one.standardError() != null && other.standardError() != null) {
            // a square root of rounding errors
            assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-6));
        }
    }

    private static List<List<Object>> map(
            List<List<Integer>> rows, java.util.function.Function<Integer, Object> name) {
        List<List<Object>> mapped = new ArrayList<>();
        for (List<Integer> row : rows) {
            List<Object> copy = new ArrayList<>();
            row.forEach(rating -> copy.add(name.apply(rating)));
            mapped.add(copy);
        }
        return mapped;
    }

    /** All pairs of values within units, all pairs of values at all, and a metric of two values. */
    private static double byDefinition(List<List<Integer>> rows, Level level) {
        List<Integer> all = new ArrayList<>();
        List<List<Integer>> units = new ArrayList<>();
        UnaryOperator<List<Integer>> present =
                row -> row.stream().filter(rating -> rating != null).toList();
        for (List<Integer> row : rows) {
            List<Integer> unit = present.apply(row);
            if (unit.size() > 1) {
                units.add(unit);
                all.addAll(unit);
            }
        }
        double observed = 0;
        for (List<Integer> unit : units) {
            observed += pairs(unit, all, level) / (unit.size() - 1);
        }
        double expected = pairs(all, all, level);
        return 1 - (all.size() - 1) * observed / expected;
    }

    private static double pairs(List<Integer> values, List<Integer> all, Level level) {
        double sum = 0;
        for (int x : values) {
            for (int y : values) {
                sum += metric(x, y, all, level);
            }
        }
        return sum;
    }

    private static double metric(int x, int y, List<Integer> all, Level level) {
        if (x == y) {
            return 0;
        }
        return switch (level) {
            case NOMINAL -> 1;
            case INTERVAL -> Math.pow(x - y, 2);
            case RATIO -> Math.pow((double) (x - y) / (x + y), 2);
            case ORDINAL -> {
                double between = 0;
                for (int value : all) {
                    if (value >= Math.min(x, y) && value <= Math.max(x, y)) {
                        between += value == x || value == y ? 0.5 : 1;
                    }
                }
                yield between * between;
            }
        };
    }
}
