package org.asterism.benchmarks.densities;

/** Orbits of many stars over (logit of mu, logit of lnsigma, lnP, a, b, v0), star after star. One thread. */
final class PopulationByHand implements Workload.Gradient {
    private static final double AMPLITUDE = 100;
    private static final double MEAN = 150;

    private final double[] time;
    private final double[] velocity;
    private final double[] weight;
    private final int[] first;
    private final double constant;

    /** With where the visits of each star begin, and where the last end. */
    PopulationByHand(double[] time, double[] velocity, double[] error, int[] first) {
        this.time = time;
        this.velocity = velocity;
        this.first = first;
        this.weight = new double[time.length];
        int stars = first.length - 1;
        double sum = -Math.log(9)
                - Math.log(5)
                - stars * (2 * Math.log(AMPLITUDE) + Math.log(MEAN))
                - (time.length + 4 * stars) * ClusterByHand.HALF_LOG_TWO_PI;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / (error[i] * error[i]);
            sum -= Math.log(error[i]);
        }
        this.constant = sum;
    }

    @Override
    public double evaluate(double[] u, double[] gradient) {
        int stars = first.length - 1;
        Transformed mu = Transformed.between(1, 10, u[0]);
        Transformed lnSigma = Transformed.between(-2, 3, u[1]);
        double inverseVariance = Math.exp(-2 * lnSigma.value());
        double amplitude = 1 / (AMPLITUDE * AMPLITUDE);
        double mean = 1 / (MEAN * MEAN);
        double squares = 0;
        double deviations = 0;
        double spread = 0;
        for (int n = 0; n < stars; n++) {
            double a = u[2 + stars + n];
            double b = u[2 + 2 * stars + n];
            double v0 = u[2 + 3 * stars + n];
            double frequency = Math.exp(-u[2 + n]);
            double slope = 0;
            double sumA = 0;
            double sumB = 0;
            double sumV = 0;
            for (int i = first[n]; i < first[n + 1]; i++) {
                double turns = time[i] * frequency;
                double angle = 2 * Math.PI * (turns - Math.rint(turns));
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                double residual = velocity[i] - (a * cos + b * sin + v0);
                double weighted = weight[i] * residual;
                squares += weighted * residual;
                sumA += weighted * cos;
                sumB += weighted * sin;
                sumV += weighted;
                slope += weighted * turns * (a * sin - b * cos);
            }
            double deviation = u[2 + n] - mu.value();
            deviations += deviation;
            spread += deviation * deviation;
            squares += (a * a + b * b) * amplitude + v0 * v0 * mean;
            gradient[2 + n] = 2 * Math.PI * slope - deviation * inverseVariance;
            gradient[2 + stars + n] = sumA - a * amplitude;
            gradient[2 + 2 * stars + n] = sumB - b * amplitude;
            gradient[2 + 3 * stars + n] = sumV - v0 * mean;
        }
        gradient[0] = mu.slopeOfLogSlope() + mu.slope() * deviations * inverseVariance;
        gradient[1] = lnSigma.slopeOfLogSlope() + lnSigma.slope() * (spread * inverseVariance - stars);
        return constant
                + mu.logSlope()
                + lnSigma.logSlope()
                - stars * lnSigma.value()
                - 0.5 * (squares + spread * inverseVariance);
    }
}
