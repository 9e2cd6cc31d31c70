package org.asterism.models.binary;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.expression.Expressions.cosTurns;
import static org.asterism.core.graph.expression.Expressions.sinTurns;

import java.util.List;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.VelocityErrors;
import org.asterism.models.velocity.Visits;

/** The circular orbits of one star or of several: v = a cos(2πt/P) + b sin(2πt/P) + v0, t from the first date. */
final class Orbits {
    private Orbits() {}

    /**
     * Declares the amplitudes and the mean velocities, and the observed velocities.
     *
     * @param frequency 1/P of each star, per day
     * @param starts where each star starts
     */
    static void declare(
            Visits visits, Expr frequency, OrbitPriors priors, VelocityErrors errors, List<OrbitStart> starts) {
        ModelGraph m = visits.model();
        double[][] values = Starts.published(visits.stars(), starts);
        double[][] widths = Starts.widths(starts, errors);
        RandomVariable a = m.random("a", normal(0, priors.amplitude()), visits.plate())
                .describe("amplitude of the cosine, time from the star's first date", "km/s")
                .start(values[1])
                .width(widths[1]);
        RandomVariable b = m.random("b", normal(0, priors.amplitude()), visits.plate())
                .describe("amplitude of the sine, time from the star's first date", "km/s")
                .start(values[2])
                .width(widths[2]);
        m.sampleTogether(List.of(a, b), new CentredTime(visits.shift().times(frequency)));
        Expr v0 = m.random("v0", normal(0, priors.v0()), visits.plate())
                .describe("mean velocity", "km/s")
                .start(values[3])
                .width(widths[3]);
        Expr turns = visits.time().times(visits.perVisit(frequency));
        Expr velocity = visits.perVisit(a)
                .times(cosTurns(turns))
                .plus(visits.perVisit(b).times(sinTurns(turns)))
                .plus(visits.perVisit(v0));
        errors.observe(visits, velocity, Starts.excess(starts));
    }
}
