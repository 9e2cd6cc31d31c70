package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The determinant of the rows of a matrix that are independent of those before them: the volume of a map from coordinates to
 * values of which some follow from others, as the last part of a simplex does.
 *
 * @param rows the independent ones, as many as there are columns; fewer where the map loses a coordinate
 * @param logDeterminant ln |det|
 */
record Volume(List<Integer> rows, double logDeterminant) {
    /** A row that lies in the span of others to this share of its length follows from them. */
    private static final double DEPENDENT = 1e-7;

    /** Chooses the rows. */
    static Volume of(double[][] matrix) {
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < matrix.length; row++) {
            all.add(row);
        }
        return among(matrix, all);
    }

    /** Chooses among some rows, by orthogonalising one after the other (Gram and Schmidt, twice for the rounding). */
    static Volume among(double[][] matrix, List<Integer> candidates) {
        List<Integer> rows = new ArrayList<>();
        List<double[]> basis = new ArrayList<>();
        double sum = 0;
        for (int row : candidates) {
            double[] rest = matrix[row].clone();
            double length = norm(rest);
            remove(basis, rest);
            remove(basis, rest);
            double left = norm(rest);
            if (rows.size() < rest.length && left > DEPENDENT * length) {
                sum += Math.log(left);
                for (int k = 0; k < rest.length; k++) {
                    rest[k] /= left;
                }
                basis.add(rest);
                rows.add(row);
            }
        }
        return new Volume(rows, sum);
    }

    private static void remove(List<double[]> basis, double[] vector) {
        for (double[] unit : basis) {
            double along = 0;
            for (int k = 0; k < vector.length; k++) {
                along += unit[k] * vector[k];
            }
            for (int k = 0; k < vector.length; k++) {
                vector[k] -= along * unit[k];
            }
        }
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
