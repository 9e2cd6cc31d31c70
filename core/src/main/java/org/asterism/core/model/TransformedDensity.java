package org.asterism.core.model;

import org.asterism.core.transform.Point;
import org.asterism.core.transform.Transform;

/** A kernel seen through the transforms of its parameters: log p(x(u)) + log|det ∂x/∂u|. One thread. */
public final class TransformedDensity implements Differentiable {
    private final Kernel kernel;
    private final ParameterSpace space;
    private final Transform[] transforms;
    private final Point[] points;
    private final double[] position;
    private final double[] natural;
    private final double[] naturalGradient;
    private final double[] scratch;

    /** The density of {@code kernel} over the coordinates of {@code space}. */
    public TransformedDensity(ParameterSpace space, Kernel kernel) {
        this.kernel = kernel;
        this.space = space;
        this.position = new double[space.dimension()];
        this.natural = new double[space.naturalSize()];
        this.naturalGradient = new double[space.naturalSize()];
        this.scratch = new double[space.dimension()];
        this.transforms = new Transform[space.parameters().size()];
        this.points = new Point[transforms.length];
        for (int i = 0; i < transforms.length; i++) {
            transforms[i] = space.parameters().get(i).transform();
            points[i] = new Point(position, space.unconstrainedOffset(i), natural, space.naturalOffset(i));
        }
    }

    @Override
    public int dimension() {
        return space.dimension();
    }

    @Override
    public double logDensity(double[] at) {
        return logDensityAndGradient(at, scratch);
    }

    @Override
    public double logDensityAndGradient(double[] at, double[] gradient) {
        System.arraycopy(at, 0, position, 0, position.length);
        double logJacobian = space.constrain(position, natural);
        double logDensity = kernel.evaluate(natural, naturalGradient);
        for (int i = 0; i < transforms.length; i++) {
            transforms[i].pullBack(points[i], naturalGradient, gradient);
        }
        return logDensity + logJacobian;
    }
}
