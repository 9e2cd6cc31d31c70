package org.asterism.models.line;

import static org.asterism.core.graph.distribution.Distributions.cauchy;
import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.atan;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asterism.core.graph.Coordinates;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.distribution.Mixture;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** The line as it is published, with whether a point is an outlier summed out; sampled by its height at a pivot. */
final class LineDeclaration {
    private LineDeclaration() {}

    static DeclaredPosterior posterior(LineData data, LinePriors priors) {
        LineFit fit = LineFit.of(data);
        ModelGraph m = new ModelGraph();
        Dim point = data.point();
        RandomVariable slope = m.random("slope", cauchy(0, priors.slope()))
                .describe("slope of the line, in units of y over x", "")
                .start(fit.slope())
                .width(fit.slopeWidth());
        RandomVariable intercept = m.random("intercept", normal(0, priors.scale()))
                .describe("y of the line where x is zero", data.unit())
                .start(fit.height() - fit.slope() * fit.pivot())
                .width(fit.heightWidth());
        m.sampleTogether(List.of(slope, intercept), new AtPivot(fit.pivot()));
        m.deterministic("angle", atan(slope.over(priors.slope())))
                .describe("angle of the line from the axis of x", "rad");
        Expr fraction = m.random("outlier_fraction", uniform(0, priors.greatest()))
                .describe("fraction of outliers", "")
                .start(0.3 * priors.greatest());
        double spread = spread(data);
        Expr outlierMean = m.random("outlier_mean", normal(0, priors.scale()))
                .describe("mean of the outliers", data.unit())
                .start(Arrays.stream(data.y()).average().orElseThrow())
                .width(spread);
        Expr outlierSd = m.random("outlier_sd", halfNormal(priors.scale()))
                .describe("standard deviation of the outliers beside their errors", data.unit())
                .start(spread)
                .width(0.5 * spread);
        Expr x = m.fixed("x", data.x(), point);
        Expr error = m.fixed("y_error", "standard error of y", data.unit(), data.error(), point);
        Mixture y = mixture(
                List.of(constant(1).minus(fraction), fraction),
                normal(slope.times(x).plus(intercept), error),
                normal(outlierMean, sqrt(square(outlierSd).plus(square(error)))));
        Expr observed = m.observe("y", "measured y", data.unit(), y, data.y(), point);
        m.deterministic("outlier", y.responsibility(1, observed)).describe("probability of being an outlier", "");
        return m.posterior();
    }

    private static double spread(LineData data) {
        double mean = Arrays.stream(data.y()).average().orElseThrow();
        double squares = 0;
        for (int n = 0; n < data.size(); n++) {
            squares += (data.y()[n] - mean) * (data.y()[n] - mean) + data.error()[n] * data.error()[n];
        }
        return Math.sqrt(squares / data.size());
    }

    /** Slope, and height at the pivot, in place of slope and intercept: nearly independent, and with the Jacobian one. */
    private record AtPivot(double pivot) implements Coordinates {
        @Override
        public List<Expr> values(List<Expr> at) {
            return List.of(at.get(0), at.get(1).minus(at.get(0).times(pivot)));
        }

        @Override
        public List<Expr> coordinates(List<Expr> values) {
            return List.of(values.get(0), values.get(1).plus(values.get(0).times(pivot)));
        }

        @Override
        public Optional<Expr> logJacobian(List<Expr> at) {
            return Optional.empty();
        }
    }
}
