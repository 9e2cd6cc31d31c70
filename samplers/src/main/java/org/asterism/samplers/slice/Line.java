package org.asterism.samplers.slice;

import org.asterism.core.model.LogDensity;

/** The log density along a line through a position. */
final class Line {
    private final LogDensity density;
    private final double[] position;
    private final double[] direction;
    private final double[] point;
    private int evaluations;
    private boolean failed;

    /** Through a position along a direction, both of which may change later. Not modified. */
    Line(LogDensity density, double[] position, double[] direction) {
        this.density = density;
        this.position = position;
        this.direction = direction;
        this.point = new double[position.length];
    }

    void begin() {
        evaluations = 0;
        failed = false;
    }

    /** At so many times the direction from the position; −∞ where it is not a number. */
    double logDensity(double along) {
        for (int i = 0; i < point.length; i++) {
            point[i] = position[i] + along * direction[i];
        }
        evaluations++;
        double value = density.logDensity(point);
        if (Double.isNaN(value)) {
            failed = true;
            return Double.NEGATIVE_INFINITY;
        }
        return value;
    }

    int evaluations() {
        return evaluations;
    }

    boolean failed() {
        return failed;
    }
}
