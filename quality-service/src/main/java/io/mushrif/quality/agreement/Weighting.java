package io.mushrif.quality.agreement;

/** Weights of pairs of categories, in the form that sums are computed with. Symmetric. */
final class Weighting {

    private final int size;
    private final double[][] weights;

    private Weighting(int size, double[][] weights) {
        this.size = size;
        this.weights = weights;
    }

    /** Only the same agrees. */
    static Weighting identity(int size) {
        return new Weighting(size, null);
    }

    static Weighting of(double[][] weights) {
        return new Weighting(weights.length, weights);
    }

    /** 1 − (distance ÷ range)^power. */
    static Weighting byDistance(double[] positions, int power) {
        int size = positions.length;
        double range = size == 0 ? 0 : positions[size - 1] - positions[0];
        double[][] weights = new double[size][size];
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                double share = k == l ? 0 : Math.abs(positions[k] - positions[l]) / range;
                weights[k][l] = 1 - (power == 2 ? share * share : share);
            }
        }
        return new Weighting(size, weights);
    }

    boolean isIdentity() {
        return weights == null;
    }

    double of(int k, int l) {
        if (weights == null) {
            return k == l ? 1 : 0;
        }
        return weights[k][l];
    }

    /** For each category the sum of weight × share over all categories. */
    double[] times(double[] shares) {
        if (weights == null) {
            return shares.clone();
        }
        double[] product = new double[size];
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                product[k] += weights[k][l] * shares[l];
            }
        }
        return product;
    }

    /** Sum of all weights. */
    double total() {
        if (weights == null) {
            return size;
        }
        double total = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                total += weight;
            }
        }
        return total;
    }
}
