package io.mushrif.quality.agreement;

import java.util.Arrays;

/**
 * How many raters put each unit into each category; only categories that a unit has are kept, so
 * that sums over units cost as much as there are ratings. Units without a rating are left out.
 */
final class UnitCounts {

    private final int[] start;
    private final int[] category;
    private final int[] count;
    private final int[] total;
    private final int size;

    private UnitCounts(int[] start, int[] category, int[] count, int[] total, int size) {
        this.start = start;
        this.category = category;
        this.count = count;
        this.total = total;
        this.size = size;
    }

    static UnitCounts of(RatingMatrix ratings) {
        int[] start = new int[ratings.units() + 1];
        int[] category = new int[ratings.units() * ratings.raters()];
        int[] count = new int[category.length];
        int[] total = new int[ratings.units()];
        int[] row = new int[ratings.raters()];
        int units = 0;
        int end = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int rated = 0;
            for (int rater = 0; rater < ratings.raters(); rater++) {
                if (ratings.rated(unit, rater)) {
                    row[rated++] = ratings.code(unit, rater);
                }
            }
            if (rated == 0) {
                continue;
            }
            Arrays.sort(row, 0, rated);
            start[units] = end;
            for (int i = 0; i < rated; i++) {
                if (i > 0 && row[i] == row[i - 1]) {
                    count[end - 1]++;
                } else {
                    category[end] = row[i];
                    count[end++] = 1;
                }
            }
            total[units++] = rated;
        }
        start[units] = end;
        return new UnitCounts(start, category, count, total, units);
    }

    /** Units with a rating. */
    int size() {
        return size;
    }

    /** Units with two ratings or more. */
    int pairable() {
        int pairable = 0;
        for (int unit = 0; unit < size; unit++) {
            pairable += total[unit] >= 2 ? 1 : 0;
        }
        return pairable;
    }

    /** Ratings of a unit. */
    int total(int unit) {
        return total[unit];
    }

    /** First entry of a unit; the last is before the first one of the next unit. */
    int start(int unit) {
        return start[unit];
    }

    int category(int entry) {
        return category[entry];
    }

    int count(int entry) {
        return count[entry];
    }

    /** Share of the ordered pairs of ratings of a unit that agree, by weight. Needs two ratings. */
    double agreement(int unit, Weighting weighting) {
        double agreeing = 0;
        for (int i = start[unit]; i < start[unit + 1]; i++) {
            agreeing += (double) count[i] * (count[i] - 1);
            if (!weighting.isIdentity()) {
                for (int j = start[unit]; j < i; j++) {
                    agreeing += 2.0 * count[i] * count[j] * weighting.of(category[i], category[j]);
                }
            }
        }
        return agreeing / ((double) total[unit] * (total[unit] - 1));
    }

    /** Mean of a value of categories over the ratings of a unit. */
    double mean(int unit, double[] values) {
        double sum = 0;
        for (int i = start[unit]; i < start[unit + 1]; i++) {
            sum += count[i] * values[category[i]];
        }
        return sum / total[unit];
    }
}
