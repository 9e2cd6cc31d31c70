package org.asterism.testkit.sampler;

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

/** A target as a posterior that an engine can run. */
record TargetPosterior(Target target) implements Posterior {
    private int dimension() {
        return target.density().dimension();
    }

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(new Parameter("x", Transforms.identity(dimension())));
    }

    @Override
    public List<Variable> variables() {
        return List.of(Variable.vector("x", Dim.of("coordinate", dimension()), "", "coordinate"));
    }

    @Override
    public LogDensity newLogDensity() {
        return target.density();
    }

    @Override
    public Reporter newReporter() {
        return (position, random, values) -> {
            System.arraycopy(position, 0, values, 0, values.length);
            return target.density().logDensity(position);
        };
    }

    @Override
    public StartPoint start() {
        return new StartPoint(target.start().clone(), target.scale().clone());
    }
}
