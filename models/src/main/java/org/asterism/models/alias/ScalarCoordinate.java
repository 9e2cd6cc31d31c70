package org.asterism.models.alias;

import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.transform.Transform;

/** A parameter of one number, by its value and in place. One thread. */
final class ScalarCoordinate {
    private final Transform transform;
    private final int place;
    private final double[] value = new double[1];

    private ScalarCoordinate(Transform transform, int place) {
        this.transform = transform;
        this.place = place;
    }

    /** The parameter of a name. */
    static ScalarCoordinate of(ParameterSpace space, String name) {
        int place = space.coordinateNames().indexOf(name);
        for (Parameter parameter : space.parameters()) {
            if (parameter.name().equals(name)) {
                return new ScalarCoordinate(parameter.transform(), place);
            }
        }
        throw new IllegalArgumentException("the space has no parameter " + name);
    }

    /** The value at a position. */
    double get(double[] position) {
        transform.constrain(position, place, value, 0);
        return value[0];
    }

    /** Puts a value, within its range, in a position. */
    void set(double[] position, double to) {
        value[0] = to;
        transform.unconstrain(value, 0, position, place);
    }
}
