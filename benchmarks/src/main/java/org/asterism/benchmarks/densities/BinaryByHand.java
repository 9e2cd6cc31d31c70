package org.asterism.benchmarks.densities;

/** One orbit over (logit of P, a, b, v0), as a loop. One thread. */
final class BinaryByHand implements Workload.Gradient {
    private static final double AMPLITUDE = 100;
    private static final double MEAN = 150;

    private final double[] time;
    private final double[] velocity;
    private final double[] weight;
    private final double constant;

    BinaryByHand(double[] time, double[] velocity, double[] error) {
        this.time = time;
        this.velocity = velocity;
        this.weight = new double[time.length];
        double sum = -Math.log(18.5)
                - 2 * Math.log(AMPLITUDE)
                - Math.log(MEAN)
                - (time.length + 3) * ClusterByHand.HALF_LOG_TWO_PI;
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / (error[i] * error[i]);
            sum -= Math.log(error[i]);
        }
        this.constant = sum;
    }

    @Override
    public double evaluate(double[] u, double[] gradient) {
        Transformed period = Transformed.between(1.5, 20, u[0]);
        double frequency = 1 / period.value();
        double a = u[1];
        double b = u[2];
        double v0 = u[3];
        double squares = 0;
        double slope = 0;
        double sumA = 0;
        double sumB = 0;
        double sumV = 0;
        for (int i = 0; i < time.length; i++) {
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
        double amplitude = 1 / (AMPLITUDE * AMPLITUDE);
        double mean = 1 / (MEAN * MEAN);
        gradient[0] = period.slopeOfLogSlope() + period.slope() * 2 * Math.PI * frequency * slope;
        gradient[1] = sumA - a * amplitude;
        gradient[2] = sumB - b * amplitude;
        gradient[3] = sumV - v0 * mean;
        return constant + period.logSlope() - 0.5 * (squares + (a * a + b * b) * amplitude + v0 * v0 * mean);
    }
}
