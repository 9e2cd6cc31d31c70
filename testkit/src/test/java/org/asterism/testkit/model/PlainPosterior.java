package org.asterism.testkit.model;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Dim;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.model.Variable;
import org.asterism.core.transform.Transforms;

/** The posterior of {@link PlainModel}: (mu, sigma) through a transform, with all that a posterior may offer. */
class PlainPosterior implements Posterior, DensityTerms, PointwiseLikelihood, Predictive {
    static final Variable MU = Variable.scalar("mu", "km/s", "mean");
    static final Variable SIGMA = Variable.scalar("sigma", "km/s", "spread");

    final PlainData data;
    private final Variable observed;

    PlainPosterior(PlainData data) {
        this.data = data;
        this.observed = Variable.vector("y", Dim.of("n", data.y().length), "km/s", "measurement");
    }

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(
                new Parameter("mu", Transforms.identity(1)),
                new Parameter("sigma", Transforms.interval(1, data.lower(), data.upper())));
    }

    @Override
    public List<Variable> variables() {
        return List.of(MU, SIGMA);
    }

    @Override
    public LogDensity newLogDensity() {
        return new TransformedDensity(parameters(), data);
    }

    @Override
    public Reporter newReporter() {
        double[] unused = new double[2];
        return (position, random, values) -> {
            parameters().constrain(position, values);
            return data.evaluate(values.clone(), unused);
        };
    }

    @Override
    public StartPoint start() {
        double mean = Arrays.stream(data.y()).average().orElse(0);
        double middle = 0.5 * (data.lower() + data.upper());
        double width = 1 / Math.sqrt(data.y().length);
        return new StartPoint(parameters().unconstrain(new double[] {mean, middle}), new double[] {width, width});
    }

    @Override
    public List<Term> terms(double[] position) {
        double[] natural = new double[2];
        parameters().constrain(position, natural);
        return List.of(
                new Term("mu", data.logPrior(natural[0])),
                new Term("sigma", -Math.log(data.upper() - data.lower())),
                new Term("y", data.logLikelihood(natural[0], natural[1])));
    }

    @Override
    public List<Variable> pointwise() {
        return List.of(observed);
    }

    @Override
    public Pointwise newPointwise() {
        return (values, each) -> Arrays.setAll(each, i -> data.logLikelihood(i, values[0], values[1]));
    }

    @Override
    public List<Variable> predicted() {
        return List.of(observed);
    }

    @Override
    public Predictor newPredictor() {
        return new Predictor() {
            @Override
            public void predict(double[] values, RandomGenerator random, double[] into) {
                Arrays.setAll(into, i -> values[0] + Math.hypot(values[1], data.error()[i]) * random.nextGaussian());
            }

            @Override
            public void drawPrior(RandomGenerator random, double[] values) {
                values[0] = data.sd() * random.nextGaussian();
                values[1] = data.lower() + (data.upper() - data.lower()) * random.nextDouble();
            }
        };
    }
}
