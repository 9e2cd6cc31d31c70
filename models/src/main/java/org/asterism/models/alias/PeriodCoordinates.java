package org.asterism.models.alias;

import org.asterism.core.model.ParameterSpace;

/** The periods of the stars in a position, and their distribution there. One thread. */
interface PeriodCoordinates {
    /** Reads what the distribution depends on. */
    void read(double[] position);

    /** The distribution as it was last read. */
    PeriodDensity density();

    double logPeriod(double[] position, int star);

    void setLogPeriod(double[] position, int star, double lnP);

    static PeriodCoordinates of(ParameterSpace space, Periods periods) {
        if (periods instanceof Periods.OfOne one) {
            return new OfOne(ScalarCoordinate.of(space, "P"), new PeriodDensity(one.power()));
        }
        return new OfPopulation(
                ScalarCoordinate.of(space, "mu"),
                ScalarCoordinate.of(space, "lnsigma"),
                space.coordinateNames().indexOf("lnP[0]"),
                new PeriodDensity(0));
    }

    /** ln P is sampled as it is. */
    record OfPopulation(ScalarCoordinate mu, ScalarCoordinate lnSigma, int first, PeriodDensity density)
            implements PeriodCoordinates {
        @Override
        public void read(double[] position) {
            density.setPopulation(mu.get(position), lnSigma.get(position));
        }

        @Override
        public double logPeriod(double[] position, int star) {
            return position[first + star];
        }

        @Override
        public void setLogPeriod(double[] position, int star, double lnP) {
            position[first + star] = lnP;
        }
    }

    /** P is sampled between bounds. */
    record OfOne(ScalarCoordinate period, PeriodDensity density) implements PeriodCoordinates {
        @Override
        public void read(double[] position) {
            // The density of a single star's period is always the same.
        }

        @Override
        public double logPeriod(double[] position, int star) {
            return Math.log(period.get(position));
        }

        @Override
        public void setLogPeriod(double[] position, int star, double lnP) {
            period.set(position, Math.exp(lnP));
        }
    }
}
