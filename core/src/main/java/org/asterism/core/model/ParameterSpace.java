package org.asterism.core.model;

import java.util.ArrayList;
import java.util.List;

/** The sampled parameters, side by side in two flat arrays: unconstrained coordinates and natural values. Immutable. */
public final class ParameterSpace {
    private final List<Parameter> parameters;
    private final int[] unconstrainedOffsets;
    private final int[] naturalOffsets;

    private ParameterSpace(List<Parameter> parameters) {
        this.parameters = parameters;
        this.unconstrainedOffsets = new int[parameters.size() + 1];
        this.naturalOffsets = new int[parameters.size() + 1];
        for (int i = 0; i < parameters.size(); i++) {
            unconstrainedOffsets[i + 1] =
                    unconstrainedOffsets[i] + parameters.get(i).transform().unconstrainedSize();
            naturalOffsets[i + 1] =
                    naturalOffsets[i] + parameters.get(i).transform().constrainedSize();
        }
    }

    /** The space of these blocks, in this order. */
    public static ParameterSpace of(Parameter... parameters) {
        return new ParameterSpace(List.of(parameters));
    }

    /** The number of coordinates that samplers see. */
    public int dimension() {
        return unconstrainedOffsets[parameters.size()];
    }

    /** The number of natural values. */
    public int naturalSize() {
        return naturalOffsets[parameters.size()];
    }

    /** The blocks. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** What the unconstrained coordinates are called in messages: {@code P}, {@code z[3]}. */
    public List<String> coordinateNames() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : parameters) {
            int size = parameter.transform().unconstrainedSize();
            for (int i = 0; i < size; i++) {
                names.add(size == 1 ? parameter.name() : parameter.name() + "[" + i + "]");
            }
        }
        return names;
    }

    /**
     * Maps to natural values.
     *
     * @param position unconstrained coordinates. Not modified
     * @param natural values. Overwritten
     * @return the log-Jacobian of the map
     */
    public double constrain(double[] position, double[] natural) {
        double logJacobian = 0;
        for (int i = 0; i < parameters.size(); i++) {
            logJacobian += parameters
                    .get(i)
                    .transform()
                    .constrain(position, unconstrainedOffsets[i], natural, naturalOffsets[i]);
        }
        return logJacobian;
    }

    /**
     * Maps natural values back.
     *
     * @param natural values. Not modified
     * @return fresh unconstrained coordinates
     * @throws IllegalArgumentException if a value is out of its range; names the parameter
     */
    public double[] unconstrain(double[] natural) {
        double[] position = new double[dimension()];
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            try {
                parameter.transform().unconstrain(natural, naturalOffsets[i], position, unconstrainedOffsets[i]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(parameter.name() + ": " + e.getMessage(), e);
            }
        }
        return position;
    }

    int unconstrainedOffset(int parameter) {
        return unconstrainedOffsets[parameter];
    }

    int naturalOffset(int parameter) {
        return naturalOffsets[parameter];
    }
}
