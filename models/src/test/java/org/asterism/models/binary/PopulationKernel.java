package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.model.Kernel;
import org.asterism.models.velocity.StarSeries;

/** The log density over (mu, lnsigma, lnP₁…, a₁…, b₁…, v0₁…) at centred times, written by hand, without constants. One
 * thread. */
final class PopulationKernel implements Kernel {
    private final OrbitKernel[] orbits;
    private final OrbitPriors priors;

    PopulationKernel(List<StarSeries> stars, OrbitPriors priors) {
        this.orbits = stars.stream().map(OrbitKernel::new).toArray(OrbitKernel[]::new);
        this.priors = priors;
    }

    @Override
    public double evaluate(double[] natural, double[] gradient) {
        int stars = orbits.length;
        double mu = natural[0];
        double lnSigma = natural[1];
        double inverseVariance = Math.exp(-2 * lnSigma);
        double sum = -stars * lnSigma;
        double alongMu = 0;
        double squares = 0;
        for (int n = 0; n < stars; n++) {
            int ofA = 2 + stars + n;
            int ofB = ofA + stars;
            int ofV = ofB + stars;
            double lnP = natural[2 + n];
            double a = natural[ofA];
            double b = natural[ofB];
            double v0 = natural[ofV];
            double period = Math.exp(lnP);
            double deviation = lnP - mu;
            sum += orbits[n].evaluate(period, a, b, v0) + exponent(a, b, v0);
            squares += deviation * deviation;
            alongMu += deviation;
            gradient[2 + n] = orbits[n].alongPeriod * period - deviation * inverseVariance;
            gradient[ofA] = orbits[n].alongA - a / square(priors.amplitude());
            gradient[ofB] = orbits[n].alongB - b / square(priors.amplitude());
            gradient[ofV] = orbits[n].alongV0 - v0 / square(priors.v0());
        }
        gradient[0] = alongMu * inverseVariance;
        gradient[1] = squares * inverseVariance - stars;
        return sum - 0.5 * squares * inverseVariance;
    }

    /** −½ (a² + b²)/s² − ½ v0²/s², without constants. */
    private double exponent(double a, double b, double mean) {
        return -0.5 * (a * a + b * b) / square(priors.amplitude()) - 0.5 * mean * mean / square(priors.v0());
    }

    private static double square(double x) {
        return x * x;
    }
}
