package org.asterism.models.marginal.orbit;

import java.util.List;
import org.asterism.core.model.Kernel;

/**
 * The log density over (mu, lnsigma), ln π + Σₙ ln ∫ Lₙ(lnP) N(lnP | mu, sigma) dlnP, with its gradient and every constant.
 * One thread.
 */
final class PopulationMarginal implements Kernel {
    private final StarIntegral[] stars;
    private final double logPrior;

    PopulationMarginal(List<PeriodBins> stars, PopulationBounds population) {
        this.stars = stars.stream().map(StarIntegral::new).toArray(StarIntegral[]::new);
        this.logPrior = population.logDensity();
    }

    @Override
    public double evaluate(double[] natural, double[] gradient) {
        double sum = logPrior;
        gradient[0] = 0;
        gradient[1] = 0;
        for (StarIntegral star : stars) {
            sum += star.evaluate(natural[0], natural[1]);
            gradient[0] += star.alongMu();
            gradient[1] += star.alongLnSigma();
        }
        return sum;
    }
}
