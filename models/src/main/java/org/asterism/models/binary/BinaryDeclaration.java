package org.asterism.models.binary;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.distribution.Distributions.vonMises;
import static org.asterism.core.graph.distribution.Distributions.weibull;
import static org.asterism.core.graph.expression.Expressions.cosTurns;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.reciprocal;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;
import org.asterism.models.velocity.Visits;

/** One circular orbit, in either of its forms. */
final class BinaryDeclaration {
    /** Where an orbit without amplitude starts: ln A has no end at zero. */
    private static final double LEAST_AMPLITUDE = 1e-6;

    private BinaryDeclaration() {}

    /** The orbit as it is published, sampled at the centred time. */
    static DeclaredPosterior linear(
            StarSeries series, PeriodRange range, OrbitPriors priors, VelocityErrors errors, OrbitStart start) {
        ModelGraph m = new ModelGraph();
        Visits visits = Visits.of(series, m);
        Expr period = period(m, range, errors, start);
        Orbits.declare(visits, reciprocal(period), priors, errors, List.of(start));
        return m.posterior();
    }

    /**
     * The same orbit as v = A cos(2πt/P + phi) + v0, sampled in A and phi as they are. The prior is that of the linear form: A
     * has a Rayleigh distribution and phi is uniform.
     */
    static DeclaredPosterior amplitudePhase(
            StarSeries series, PeriodRange range, OrbitPriors priors, VelocityErrors errors, OrbitStart start) {
        ModelGraph m = new ModelGraph();
        Visits visits = Visits.of(series, m);
        Expr period = period(m, range, errors, start);
        double[][] linear = Starts.published(List.of(series), List.of(start));
        double[] widths = start.widths(errors);
        // A Rayleigh distribution is a Weibull of shape 2, whose scale is √2 times as large.
        Expr amplitude = m.random("A", weibull(2, Math.sqrt(2) * priors.amplitude()))
                .describe("amplitude of the velocity", "km/s")
                .start(Math.max(LEAST_AMPLITUDE, Math.hypot(linear[1][0], linear[2][0])))
                .width(Math.hypot(widths[1], widths[2]));
        Expr phase = m.random("phi", vonMises(0, 0))
                .describe("phase of the velocity at the first date", "rad")
                .start(Math.atan2(-linear[2][0], linear[1][0]));
        Expr v0 = m.random("v0", normal(0, priors.v0()))
                .describe("mean velocity", "km/s")
                .start(linear[3])
                .width(widths[3]);
        Expr turns = visits.time().over(period).plus(phase.times(0.5 / Math.PI));
        errors.observe(visits, amplitude.times(cosTurns(turns)).plus(v0), Starts.excess(List.of(start)));
        return m.posterior();
    }

    private static Expr period(ModelGraph m, PeriodRange range, VelocityErrors errors, OrbitStart start) {
        Expr period = m.random("P", uniform(range.shortest(), range.longest()))
                .describe("orbital period", "d")
                .start(start.values()[0])
                .width(start.widths(errors)[0]);
        m.deterministic("lnP", log(period)).describe("natural logarithm of P in days", "");
        return period;
    }
}
