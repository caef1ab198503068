package io.mushrif.quality.agreement;

import io.mushrif.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ratings of units (rows) by raters (columns); a rating is a category, or missing. Categories are
 * numbers, in ascending order, or texts, in the order that was declared, else in that of the
 * alphabet.
 */
public final class RatingMatrix {

    /** Most ratings, missing ones counted, that are computed with: units × raters. */
    static final int MOST_CELLS = 1_000_000;

    /** Most raters. */
    static final int MOST_RATERS = 200;

    /** Longest name of a category. */
    static final int LONGEST_TEXT = 200;

    /** Largest number, so that every one is exact in floating point. */
    static final double LARGEST = 1e15;

    static final int MISSING = -1;

    private static final int SMALL = 256;

    private final int units;
    private final int raters;
    private final int[] codes;
    private final List<Object> categories;
    private final boolean numeric;
    private final boolean declared;

    private RatingMatrix(
            int raters, int[] codes, List<Object> categories, boolean numeric, boolean declared) {
        this.units = raters == 0 ? 0 : codes.length / raters;
        this.raters = raters;
        this.codes = codes;
        this.categories = categories;
        this.numeric = numeric;
        this.declared = declared;
    }

    /**
     * Reads a matrix.
     *
     * @param rows one per unit, all of the same length; numbers, texts, or null for missing
     * @param declared all possible categories, texts in their order and numbers ascending; null for
     *     those that occur
     * @throws ProblemException 400 naming the row or rating that is wrong
     */
    public static RatingMatrix of(List<? extends List<?>> rows, List<?> declared) {
        int raters = checkSize(rows);
        Reader reader = new Reader(declared);
        int[] codes = new int[rows.size() * raters];
        for (int unit = 0; unit < rows.size(); unit++) {
            List<?> row = rows.get(unit);
            if (row == null || row.size() != raters) {
                throw ProblemException.invalid("ratings[%d]".formatted(unit), "ragged-row", raters);
            }
            for (int rater = 0; rater < raters; rater++) {
                codes[unit * raters + rater] = reader.code(row.get(rater), unit, rater);
            }
        }
        return reader.matrix(raters, codes);
    }

    private static int checkSize(List<? extends List<?>> rows) {
        if (rows.isEmpty()) {
            throw ProblemException.invalid("ratings", "not-empty");
        }
        int raters = rows.get(0) == null ? 0 : rows.get(0).size();
        if (raters == 0) {
            throw ProblemException.invalid("ratings[0]", "not-empty");
        }
        if (raters > MOST_RATERS) {
            throw ProblemException.invalid("ratings[0]", "too-many-raters", MOST_RATERS);
        }
        if ((long) rows.size() * raters > MOST_CELLS) {
            throw ProblemException.invalid("ratings", "matrix-too-large", MOST_CELLS);
        }
        return raters;
    }

    int units() {
        return units;
    }

    int raters() {
        return raters;
    }

    /** Index of the category, or {@link #MISSING}. */
    int code(int unit, int rater) {
        return codes[unit * raters + rater];
    }

    boolean rated(int unit, int rater) {
        return code(unit, rater) != MISSING;
    }

    /** Numbers or texts. */
    List<Object> categories() {
        return categories;
    }

    int categoryCount() {
        return categories.size();
    }

    /** Whether its categories are numbers; also when there is none. */
    boolean numeric() {
        return numeric;
    }

    /** Whether the categories and, for texts, their order were told. */
    boolean declared() {
        return declared;
    }

    /** Numbers as they are, texts by their place in the order. */
    double[] positions() {
        double[] positions = new double[categories.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = numeric ? ((Number) categories.get(i)).doubleValue() : i;
        }
        return positions;
    }

    /** The same without raters who have rated nothing. */
    RatingMatrix withoutIdleRaters() {
        int[] active = IntStream.range(0, raters).filter(this::hasRated).toArray();
        if (active.length == raters) {
            return this;
        }
        int[] kept = new int[units * active.length];
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < active.length; i++) {
                kept[unit * active.length + i] = code(unit, active[i]);
            }
        }
        return new RatingMatrix(active.length, kept, categories, numeric, declared);
    }

    /** Only ratings of units that have two or more. */
    RatingMatrix pairedOnly() {
        int[] kept = codes.clone();
        for (int unit = 0; unit < units; unit++) {
            int rated = 0;
            for (int rater = 0; rater < raters; rater++) {
                rated += rated(unit, rater) ? 1 : 0;
            }
            if (rated < 2) {
                Arrays.fill(kept, unit * raters, (unit + 1) * raters, MISSING);
            }
        }
        return new RatingMatrix(raters, kept, categories, numeric, declared);
    }

    /** Where the first rating stands. */
    String firstRating() {
        for (int unit = 0; unit < units; unit++) {
            for (int rater = 0; rater < raters; rater++) {
                if (rated(unit, rater)) {
                    return "ratings[%d][%d]".formatted(unit, rater);
                }
            }
        }
        return "ratings";
    }

    private boolean hasRated(int rater) {
        for (int unit = 0; unit < units; unit++) {
            if (rated(unit, rater)) {
                return true;
            }
        }
        return false;
    }

    /** Ratings as numbers, of the units that every rater has rated. */
    double[][] completeRows() {
        double[] positions = positions();
        List<double[]> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            double[] row = new double[raters];
            boolean complete = true;
            for (int rater = 0; rater < raters && complete; rater++) {
                complete = rated(unit, rater);
                row[rater] = complete ? positions[code(unit, rater)] : 0;
            }
            if (complete) {
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }

    /** Gives categories their indexes while ratings are read. */
    private static final class Reader {

        private final Map<Object, Integer> found = new HashMap<>();

        /**
         * Codes of small whole numbers, which nearly all ratings are; 0 for none, else code + 1.
         */
        private final int[] small = new int[SMALL];

        private final boolean declared;
        private Boolean numeric;

        Reader(List<?> categories) {
            declared = categories != null;
            if (!declared) {
                return;
            }
            if (categories.isEmpty()) {
                throw ProblemException.invalid("categories", "not-empty");
            }
            Object before = null;
            for (int i = 0; i < categories.size(); i++) {
                String path = "categories[%d]".formatted(i);
                Object key = key(categories.get(i), path);
                if (key == null) {
                    throw ProblemException.invalid(path, "not-null");
                }
                if (found.put(key, i) != null) {
                    throw ProblemException.invalid(path, "duplicate-category");
                }
                if (before instanceof Double least && (Double) key < least) {
                    throw ProblemException.invalid(path, "not-ascending");
                }
                before = key;
            }
        }

        int code(Object rating, int unit, int rater) {
            if (rating == null) {
                return MISSING;
            }
            boolean isSmall = rating instanceof Integer value && value >= 0 && value < SMALL;
            int known = isSmall ? small[(Integer) rating] : 0;
            if (known > 0) {
                return known - 1;
            }
            int code = look(rating, unit, rater);
            if (isSmall) {
                small[(Integer) rating] = code + 1;
            }
            return code;
        }

        private int look(Object rating, int unit, int rater) {
            Object key = key(rating, null, unit, rater);
            Integer code = found.get(key);
            if (code == null) {
                if (declared) {
                    throw ProblemException.invalid(at(null, unit, rater), "unknown-category");
                }
                code = found.size();
                found.put(key, code);
            }
            return code;
        }

        private Object key(Object rating, String path) {
            return key(rating, path, 0, 0);
        }

        private Object key(Object rating, String path, int unit, int rater) {
            if (rating instanceof Number number) {
                requireKind(true, path, unit, rater);
                double value = number.doubleValue();
                if (!(Math.abs(value) <= LARGEST)) {
                    throw ProblemException.invalid(at(path, unit, rater), "number-too-large");
                }
                return value == 0 ? (Double) 0.0 : (Double) value; // 0 and -0 are one number
            }
            if (rating instanceof String text) {
                requireKind(false, path, unit, rater);
                if (text.isBlank() || text.length() > LONGEST_TEXT) {
                    throw ProblemException.invalid(at(path, unit, rater), "size", 1, LONGEST_TEXT);
                }
                return text;
            }
            if (rating == null) {
                return null;
            }
            throw ProblemException.invalid(at(path, unit, rater), "not-a-rating");
        }

        private void requireKind(boolean number, String path, int unit, int rater) {
            if (numeric == null) {
                numeric = number;
            } else if (numeric != number) {
                throw ProblemException.invalid(at(path, unit, rater), "mixed-ratings");
            }
        }

        private static String at(String path, int unit, int rater) {
            return path == null ? "ratings[%d][%d]".formatted(unit, rater) : path;
        }

        RatingMatrix matrix(int raters, int[] codes) {
            Object[] keys = new Object[found.size()];
            found.forEach((key, code) -> keys[code] = key);
            Object[] ordered = keys.clone();
            if (!declared) {
                Arrays.sort(ordered);
                Map<Object, Integer> places = new HashMap<>();
                for (int i = 0; i < ordered.length; i++) {
                    places.put(ordered[i], i);
                }
                int[] place = new int[keys.length];
                for (int i = 0; i < keys.length; i++) {
                    place[i] = places.get(keys[i]);
                }
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = codes[i] == MISSING ? MISSING : place[codes[i]];
                }
            }
            boolean numbers = numeric == null || numeric;
            List<Object> shown = new ArrayList<>();
            for (Object key : ordered) {
                shown.add(key instanceof Double value ? plain(value) : key);
            }
            return new RatingMatrix(raters, codes, List.copyOf(shown), numbers, declared);
        }

        /** Whole numbers are shown without a fraction. */
        private static Object plain(Double value) {
            if (value == Math.rint(value)) {
                return value.longValue();
            }
            return value;
        }
    }
}
