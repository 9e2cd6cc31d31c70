package org.asterism.models.marginal.orbit;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Kernel;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.model.Variable;
import org.asterism.core.transform.Transforms;
import org.asterism.models.marginal.StandardNormal;

/**
 * The posterior of one star's circular orbit with a, b, v0 integrated out, P ~ Uniform(shortest, longest): one coordinate
 * u, in which the posterior is standard normal and all aliases of the period are side by side, so that any sampler crosses
 * them. The log density is ln N(u | 0, 1) plus the log evidence, ln ∫ L(P) π(P) dP.
 *
 * <p>When a position is reported, P is drawn within the cell of a fine grid that u points to, and a, b, v0 from their
 * conditional distribution. Reported: P, lnP, a, b, v0, these at the star's first date. Immutable.
 */
public final class MarginalBinaryPosterior implements Posterior, ObservedData {
    /** In ln P, at periods beyond the baseline. */
    private static final double WIDEST = 0.02;

    /** Modes with less than e⁻³⁵ = 6e-16 of the mass are not resolved. */
    private static final double NEGLIGIBLE = 35;

    private final StarVelocities star;
    private final LinearPriors priors;
    private final PeriodBounds bounds;
    private final PeriodMap map;
    private final PeriodRejection rejection;
    private final ParameterSpace space;

    /**
     * The posterior of a star's orbit. This scans all periods, which takes as long as some 50 (1/shortest − 1/longest) ·
     * baseline evaluations of the marginal likelihood.
     *
     * @throws IllegalArgumentException if the scan would be too large to hold
     */
    public MarginalBinaryPosterior(StarVelocities star, LinearPriors priors, PeriodBounds bounds) {
        this.star = star;
        this.priors = priors;
        this.bounds = bounds;
        PeriodGrid grid = GridRefinement.grid(star, priors, bounds, WIDEST, NEGLIGIBLE);
        this.map = new PeriodMap(grid);
        this.rejection = new PeriodRejection(star, priors, bounds, grid);
        this.space = ParameterSpace.of(new Parameter("u", Transforms.identity(1)));
    }

    @Override
    public ParameterSpace parameters() {
        return space;
    }

    @Override
    public List<Variable> variables() {
        return OrbitVariables.ofOne();
    }

    @Override
    public LogDensity newLogDensity() {
        double logEvidence = map.logIntegral() + logPrior();
        Kernel kernel = (natural, gradient) -> {
            gradient[0] = -natural[0];
            return logEvidence + StandardNormal.logDensity(natural[0]);
        };
        return new RejectingDensity(new TransformedDensity(space, kernel), rejection.proposals(() -> this::place));
    }

    /** What is drawn within a cell and afterwards is drawn anew for the report. */
    private void place(double lnP, OrbitMarginal marginal, RandomGenerator random, double[] position) {
        position[0] = map.coordinate(lnP);
    }

    private double logPrior() {
        return -Math.log(bounds.longest() - bounds.shortest());
    }

    @Override
    public Reporter newReporter() {
        OrbitMarginal marginal = new OrbitMarginal(star, priors);
        double[] orbit = new double[3];
        return (position, random, values) -> report(marginal, position[0], random, orbit, values);
    }

    private double report(OrbitMarginal marginal, double u, RandomGenerator random, double[] orbit, double[] values) {
        double lnP = map.draw(u, marginal, random);
        double logDensity = logPrior() + marginal.draw(random, orbit);
        values[0] = Math.exp(lnP);
        values[1] = lnP;
        System.arraycopy(orbit, 0, values, 2, orbit.length);
        return logDensity;
    }

    @Override
    public StartPoint start() {
        return new StartPoint(new double[1], new double[] {1});
    }

    @Override
    public List<Quantity> observed() {
        return OrbitVariables.observed(star, Dim.of("visit", star.size()));
    }
}
