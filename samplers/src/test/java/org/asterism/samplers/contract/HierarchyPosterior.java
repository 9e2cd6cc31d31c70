package org.asterism.samplers.contract;

import java.util.Arrays;
import java.util.List;
import org.asterism.core.model.Dim;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.transform.Transforms;

/** A {@link SmallHierarchy} with its data, reported as it is sampled. */
record HierarchyPosterior(SmallHierarchy density) implements Posterior {
    static final List<Variable> VARIABLES = List.of(
            Variable.scalar("mu", "", ""),
            Variable.scalar("ln_tau", "", ""),
            Variable.vector("theta", Dim.of("group", SmallHierarchy.GROUPS), "", ""));

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(new Parameter("x", Transforms.identity(SmallHierarchy.DIMENSION)));
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public LogDensity newLogDensity() {
        return new SmallHierarchy(density.y());
    }

    @Override
    public Reporter newReporter() {
        return (position, random, values) -> {
            System.arraycopy(position, 0, values, 0, values.length);
            return density.logDensity(position);
        };
    }

    @Override
    public StartPoint start() {
        double[] scale = new double[SmallHierarchy.DIMENSION];
        Arrays.fill(scale, 1);
        return new StartPoint(new double[scale.length], scale);
    }
}
