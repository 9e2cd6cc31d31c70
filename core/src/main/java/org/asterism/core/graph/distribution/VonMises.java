package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.cos;
import static org.asterism.core.graph.expression.Expressions.logBesselI0;

import java.util.random.RandomGenerator;
import org.asterism.core.graph.expression.Expr;

/** An angle about a mean direction: ln p = concentration cos(x − mean) − ln 2π − ln I₀(concentration), x from −π to π. */
final class VonMises extends Univariate {
    /** Below this concentration the density differs from a uniform by less than a part in a million. */
    private static final double FLAT = 1e-6;
    /** Above this the density differs from a normal by less than a part in a million, but for its far tails. */
    private static final double SHARP = 1e6;

    private final Expr mean;
    private final Expr concentration;

    VonMises(Expr mean, Expr concentration) {
        super(
                "VonMises",
                new Argument("mean", mean, Domain.REAL),
                new Argument("concentration", concentration, Domain.NON_NEGATIVE));
        this.mean = mean;
        this.concentration = concentration;
    }

    @Override
    public Support support() {
        return new Support.Circle();
    }

    @Override
    public Expr logDensity(Expr x) {
        return concentration
                .times(cos(x.minus(mean)))
                .minus(logBesselI0(concentration))
                .minus(Math.log(2 * Math.PI));
    }

    @Override
    public double draw(double[] arguments, RandomGenerator random) {
        double angle = arguments[0] + offset(arguments[1], random);
        return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
    }

    @Override
    public double centre(double[] arguments) {
        return arguments[0] - 2 * Math.PI * Math.rint(arguments[0] / (2 * Math.PI));
    }

    /** By rejection from a wrapped Cauchy (Best and Fisher 1979, doi:10.2307/2346732). */
    private static double offset(double concentration, RandomGenerator random) {
        if (concentration < FLAT) {
            return Math.PI * (2 * Variates.uniform(random) - 1);
        }
        if (concentration > SHARP) {
            return random.nextGaussian() / Math.sqrt(concentration);
        }
        double tau = 1 + Math.sqrt(1 + 4 * concentration * concentration);
        double rho = (tau - Math.sqrt(2 * tau)) / (2 * concentration);
        double r = (1 + rho * rho) / (2 * rho);
        while (true) {
            double z = Math.cos(Math.PI * Variates.uniform(random));
            double cosine = (1 + r * z) / (r + z);
            double c = concentration * (r - cosine);
            if (random.nextExponential() > c - 1 - Math.log(c)) {
                return Math.copySign(Math.acos(Math.min(1, cosine)), random.nextDouble() - 0.5);
            }
        }
    }
}
