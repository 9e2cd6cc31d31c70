package org.asterism.models.kepler;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.vonMises;
import static org.asterism.core.graph.expression.Expressions.cos;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sin;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.List;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.models.velocity.VelocityErrors;
import org.asterism.models.velocity.Visits;

/**
 * The eccentric orbits of one star or of several: v = v0 + K (cos(ν + ω) + e cos ω), ν the true anomaly. In the eccentric
 * anomaly E it is v = v0 + K ((1 − e²) cos ω cos E − √(1 − e²) sin ω sin E)/(1 − e cos E).
 */
final class KeplerOrbits {
    private static final double TWO_PI = 2 * Math.PI;

    private KeplerOrbits() {}

    /**
     * Declares all but the periods, and the observed velocities.
     *
     * @param period P of each star, in days
     * @param starts where each star starts
     */
    static void declare(Visits visits, Expr period, KeplerPriors priors, VelocityErrors errors, KeplerStarts starts) {
        ModelGraph m = visits.model();
        RandomVariable e = m.random("e", priors.ofEccentricity(), visits.plate())
                .describe("eccentricity", "")
                .start(starts.of(KeplerStart::eccentricity))
                .width(starts.widths(1, errors));
        RandomVariable omega = m.random("omega", vonMises(0, 0), visits.plate())
                .describe("argument of the pericentre", "rad")
                .start(starts.of(KeplerStart::argument))
                .width(starts.widths(2, errors));
        RandomVariable m0 = m.random("M0", vonMises(0, 0), visits.plate())
                .describe("mean anomaly at the star's first date", "rad")
                .start(starts.of(KeplerStart::meanAnomaly))
                .width(starts.widths(3, errors));
        RandomVariable k = m.random("K", priors.ofAmplitude(), visits.plate())
                .describe("semi-amplitude of the velocity", "km/s")
                .start(starts.of(KeplerStart::amplitude))
                .width(starts.widths(4, errors));
        m.sampleTogether(
                List.of(e, omega, m0, k),
                new EccentricCoordinates(visits.shift().over(period)));
        Expr v0 = m.random("v0", normal(0, priors.v0()), visits.plate())
                .describe("velocity of the centre of mass", "km/s")
                .start(starts.of(KeplerStart::velocity))
                .width(starts.widths(5, errors));
        m.deterministic("T0", m0.times(period).times(-1 / TWO_PI))
                .describe("date of the pericentre nearest to the star's first date, counted from that", "d");
        Expr turns =
                visits.time().times(visits.perVisit(reciprocal(period))).plus(visits.perVisit(m0.times(1 / TWO_PI)));
        Expr velocity = orbit(visits, turns, e, omega, k).plus(visits.perVisit(v0));
        errors.observe(visits, velocity, starts.excess());
    }

    private static Expr orbit(Visits visits, Expr turns, Expr e, Expr omega, Expr k) {
        Expr eccentricity = visits.perVisit(e);
        Expr eccentric = EccentricAnomaly.of(turns, eccentricity);
        Expr squashed = square(e).negate().plus(1);
        Expr ofCosine = visits.perVisit(k.times(cos(omega)).times(squashed));
        Expr ofSine = visits.perVisit(k.times(sin(omega)).times(sqrt(squashed)));
        return ofCosine.times(EccentricAnomaly.cosine(eccentric))
                .minus(ofSine.times(EccentricAnomaly.sine(eccentric)))
                .over(EccentricAnomaly.radius(eccentric, eccentricity));
    }
}
