package org.asterism.models.marginal.orbit;

import java.util.random.RandomGenerator;
import org.asterism.models.LogNormalisers;

/**
 * The likelihood of one star's velocities at a period, with the linear parameters a, b, v0 integrated out: for the design
 * matrix M with rows m = (cos 2πt/P, sin 2πt/P, 1), the covariance C = diag(σ² + s²) and the prior N(0, Λ),
 *
 * <pre>{@code
 *   ln L = −½ (vᵀC⁻¹v − βᵀA⁻¹β) − ½ ln|A| − ½ ln|Λ| − ½ ln|2πC|,   A = Λ⁻¹ + MᵀC⁻¹M,   β = MᵀC⁻¹v
 * }</pre>
 *
 * (Price-Whelan et al. 2017, doi:10.3847/1538-4357/aa5e50, eq. 11 in another order), with its derivatives and the
 * conditional distribution N(A⁻¹β, A⁻¹) of the linear parameters. Every constant is included; the prior of P is not. One
 * thread; nothing is allocated once made.
 */
public final class OrbitMarginal {
    private final double[] time;
    private final double[] velocity;
    private final double[] variance;
    private final double[] weight;
    private final double[] cos;
    private final double[] sin;
    private final double offset;
    private final double shift;
    private final LinearPriors priors;
    private final LinearSystem system;
    private double addedVariance;
    private double logWeights;
    private double logPeriod;
    private double alongLogPeriod;
    private double alongAddedVariance;

    /** The marginal likelihood of a star. */
    public OrbitMarginal(StarVelocities star, LinearPriors priors) {
        int size = star.size();
        this.time = star.time();
        this.velocity = new double[size];
        this.variance = new double[size];
        this.weight = new double[size];
        this.cos = new double[size];
        this.sin = new double[size];
        this.offset = weightedMean(star);
        this.shift = star.shift();
        this.priors = priors;
        this.system = new LinearSystem(priors, offset);
        for (int i = 0; i < size; i++) {
            // Less their mean: the sums of squares would lose the digits that the mean takes.
            velocity[i] = star.velocity()[i] - offset;
            variance[i] = star.error()[i] * star.error()[i];
        }
        weigh(0);
    }

    static double weightedMean(StarVelocities star) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < star.size(); i++) {
            double w = 1 / (star.error()[i] * star.error()[i]);
            weights += w;
            sum += w * star.velocity()[i];
        }
        return sum / weights;
    }

    private void weigh(double added) {
        addedVariance = added;
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / (variance[i] + added);
            sum += Math.log(weight[i]);
        }
        logWeights = 0.5 * sum - weight.length * LogNormalisers.HALF_LOG_TWO_PI;
    }

    /**
     * ln L with the quoted errors.
     *
     * @param lnP natural logarithm of the period in days
     */
    public double evaluate(double lnP) {
        return evaluate(lnP, 0);
    }

    /**
     * ln L with a variance added to every squared error.
     *
     * @param lnP natural logarithm of the period in days
     * @param added s² in km²/s², not below zero
     */
    public double evaluate(double lnP, double added) {
        if (added != addedVariance) {
            weigh(added);
        }
        logPeriod = lnP;
        double frequency = Math.exp(-lnP);
        system.clear();
        for (int i = 0; i < time.length; i++) {
            double cycles = time[i] * frequency;
            double angle = 2 * Math.PI * (cycles - Math.rint(cycles));
            cos[i] = Math.cos(angle);
            sin[i] = Math.sin(angle);
            system.add(weight[i], velocity[i], cos[i], sin[i]);
        }
        system.solve();
        return logWeights + system.logDeterminants() - 0.5 * (squaresWithSlopes(frequency) + system.priorSquares());
    }

    /**
     * Σ w (v − M x)² at the conditional mean x, and the slopes: by the envelope theorem ∂lnL/∂lnP = Σ w ṁᵀ (x r − A⁻¹m)
     * with ṁ = ∂m/∂lnP, and ∂lnL/∂s² = ½ Σ [(w r)² − w + w² mᵀA⁻¹m].
     */
    private double squaresWithSlopes(double frequency) {
        double a = system.a();
        double b = system.b();
        double v = system.meanOffset();
        double squares = 0;
        double slope = 0;
        double ofVariance = 0;
        for (int i = 0; i < time.length; i++) {
            double c = cos[i];
            double s = sin[i];
            double w = weight[i];
            double residual = velocity[i] - (a * c + b * s + v);
            squares += w * residual * residual;
            double acrossA = system.acrossA(c, s);
            double acrossB = system.acrossB(c, s);
            double alongPhase = (a * residual - acrossA) * s - (b * residual - acrossB) * c;
            slope += w * time[i] * alongPhase;
            double leverage = c * acrossA + s * acrossB + system.acrossV0(c, s);
            ofVariance += w * (w * (residual * residual + leverage) - 1);
        }
        alongLogPeriod = 2 * Math.PI * frequency * slope;
        alongAddedVariance = 0.5 * ofVariance;
        return squares;
    }

    /** ln P where it was last evaluated. */
    public double logPeriod() {
        return logPeriod;
    }

    /** ∂ ln L/∂ ln P where it was last evaluated. */
    public double alongLogPeriod() {
        return alongLogPeriod;
    }

    /** ∂ ln L/∂(s²) where it was last evaluated, in s²/km². */
    public double alongAddedVariance() {
        return alongAddedVariance;
    }

    /**
     * Draws a, b, v0 from their conditional distribution where L was last evaluated.
     *
     * @param orbit a and b for time from the star's first date, and v0, in km/s. Overwritten
     * @return the log density of data and orbit given the period: ln N(a, b, v0 | 0, Λ) + ln N(v | M (a, b, v0), C)
     */
    public double draw(RandomGenerator random, double[] orbit) {
        system.draw(random, orbit);
        return publish(orbit);
    }

    /**
     * Draws a, b, v0 from their conditional distribution where L was last evaluated, at the star's weighted mean time.
     *
     * @param orbit a and b for time from the weighted mean, and v0, in km/s. Overwritten
     */
    public void drawCentred(RandomGenerator random, double[] orbit) {
        system.draw(random, orbit);
        orbit[2] += offset;
    }

    private double publish(double[] orbit) {
        double a = orbit[0];
        double b = orbit[1];
        double v = orbit[2];
        double squares = 0;
        for (int i = 0; i < time.length; i++) {
            double residual = velocity[i] - (a * cos[i] + b * sin[i] + v);
            squares += weight[i] * residual * residual;
        }
        // To the first date: a rotation, under which the isotropic prior of a and b stays the same.
        double cycles = shift * Math.exp(-logPeriod);
        double angle = 2 * Math.PI * (cycles - Math.rint(cycles));
        orbit[0] = a * Math.cos(angle) - b * Math.sin(angle);
        orbit[1] = b * Math.cos(angle) + a * Math.sin(angle);
        orbit[2] = v + offset;
        return priors.logDensity(orbit[0], orbit[1], orbit[2]) + logWeights - 0.5 * squares;
    }
}
