package io.mushrif.quality.agreement;

import io.mushrif.platform.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/**
 * How much two categories agree: 1 the same, 0 not at all. By name or as a matrix.
 *
 * @param kind named weights, or a matrix
 * @param matrix own weights in the order of the categories; null unless kind says so
 */
public record Weights(Kind kind, double[][] matrix) {

    /** Named weights, and the matrix. */
    public enum Kind {
        /** Only the same agrees. */
        NONE,
        /** 1 − |x − y| ÷ range of the categories (Cicchetti and Allison 1971). */
        LINEAR,
        /** 1 − (x − y)² ÷ range² (Fleiss and Cohen 1973). */
        QUADRATIC,
        /** Own weights. */
        MATRIX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Most categories that weights are computed for. */
    static final int MOST_CATEGORIES = 500;

    /** Only the same agrees. */
    public static final Weights NONE = new Weights(Kind.NONE, null);

    /** Weights that fall with the distance. */
    public static final Weights LINEAR = new Weights(Kind.LINEAR, null);

    /** Weights that fall with the square of the distance. */
    public static final Weights QUADRATIC = new Weights(Kind.QUADRATIC, null);

    /**
     * Weights as they come: a name, or rows of numbers.
     *
     * @throws ProblemException 400 when it is neither
     */
    public static Weights of(Object given) {
        if (given instanceof String name) {
            return switch (name) {
                case "none" -> NONE;
                case "linear" -> LINEAR;
                case "quadratic" -> QUADRATIC;
                default -> throw unknown();
            };
        }
        if (given instanceof List<?> rows) {
            return new Weights(Kind.MATRIX, read(rows));
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.invalid(
                "weights", "unknown-value", "none, linear, quadratic, [[…]]");
    }

    private static double[][] read(List<?> rows) {
        if (rows.isEmpty() || rows.size() > MOST_CATEGORIES) {
            throw ProblemException.invalid("weights", "size", 1, MOST_CATEGORIES);
        }
        double[][] matrix = new double[rows.size()][];
        for (int k = 0; k < matrix.length; k++) {
            if (!(rows.get(k) instanceof List<?> row) || row.size() != matrix.length) {
                throw ProblemException.invalid(
                        "weights[%d]".formatted(k), "ragged-row", matrix.length);
            }
            matrix[k] = new double[matrix.length];
            for (int l = 0; l < matrix.length; l++) {
                matrix[k][l] = weight(row.get(l), k, l);
            }
        }
        checkSymmetry(matrix);
        return matrix;
    }

    private static double weight(Object given, int k, int l) {
        String path = "weights[%d][%d]".formatted(k, l);
        if (!(given instanceof Number number)) {
            throw ProblemException.invalid(path, "bad-number");
        }
        double weight = number.doubleValue();
        if (!(weight >= 0 && weight <= 1)) {
            throw ProblemException.invalid(path, "out-of-range", 0, 1);
        }
        if (k == l && weight != 1) {
            throw ProblemException.invalid(path, "weight-of-same");
        }
        return weight;
    }

    private static void checkSymmetry(double[][] matrix) {
        for (int k = 0; k < matrix.length; k++) {
            for (int l = 0; l < k; l++) {
                if (matrix[k][l] != matrix[l][k]) {
                    throw ProblemException.invalid(
                            "weights[%d][%d]".formatted(k, l), "weight-not-symmetric");
                }
            }
        }
    }

    /**
     * The weights for the categories of a matrix of ratings.
     *
     * @throws ProblemException 400 when they do not fit them
     */
    Weighting over(RatingMatrix ratings) {
        int size = ratings.categoryCount();
        if (kind == Kind.NONE) {
            return Weighting.identity(size);
        }
        if (size > MOST_CATEGORIES) {
            throw ProblemException.invalid("ratings", "too-many-categories", MOST_CATEGORIES);
        }
        if (kind == Kind.MATRIX) {
            if (matrix.length != size) {
                throw ProblemException.invalid("weights", "weights-of-other-size", size);
            }
            return Weighting.of(matrix);
        }
        if (!ratings.numeric() && !ratings.declared()) {
            throw ProblemException.invalid("categories", "order-needed");
        }
        return Weighting.byDistance(ratings.positions(), kind == Kind.QUADRATIC ? 2 : 1);
    }
}
