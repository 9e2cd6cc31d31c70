package org.asterism.models.kepler;

import java.util.List;
import org.asterism.models.alias.CoarseShapes;
import org.asterism.models.alias.OrbitShape;

/**
 * An eccentric orbit as α c(t) + β s(t) + v0: α = K cos ω, β = K sin ω, c = (1 − e²) cos E/(1 − e cos E), s = −√(1 − e²) sin
 * E/(1 − e cos E). The parameters of its shape are (√e cos M, √e sin M)/√(1 − e), with M the mean anomaly at the star's
 * weighted mean time: coordinates that have no edge and no seam.
 *
 * @param priors of e, among others
 */
record EccentricShape(KeplerPriors priors) implements OrbitShape {
    private static final double TWO_PI = 2 * Math.PI;

    @Override
    public int parameters() {
        return 2;
    }

    /** As the density of e and M in the plane: p(e)/π (1 + r²)⁻², since e = r²/(1 + r²). */
    @Override
    public double logPrior(double[] at) {
        double squared = at[1] * at[1] + at[2] * at[2];
        double ofPlane = Math.log1p(squared);
        return priors.logEccentricity(Math.log(squared) - ofPlane, -ofPlane) - 2 * ofPlane;
    }

    @Override
    public void evaluate(double[] at, double[] time, double[] c, double[] s) {
        double frequency = Math.exp(-at[0]);
        double squared = at[1] * at[1] + at[2] * at[2];
        double e = squared / (1 + squared);
        double phase = Math.atan2(at[2], at[1]) / TWO_PI;
        double less = 1 / (1 + squared);
        double squashed = less * (1 + e);
        double root = Math.sqrt(squashed);
        for (int i = 0; i < time.length; i++) {
            double half = Math.PI * EccentricAnomaly.solve(time[i] * frequency + phase, e);
            double sine = Math.sin(half);
            double cosine = Math.cos(half);
            double inverse = 1 / (less + 2 * e * sine * sine);
            c[i] = squashed * (1 - 2 * sine * sine) * inverse;
            s[i] = -root * 2 * sine * cosine * inverse;
        }
    }

    @Override
    public CoarseShapes coarse() {
        return new CoarseEllipses();
    }

    @Override
    public List<String> variables() {
        return List.of("e", "omega", "M0", "K");
    }

    /** From (x, y, a, b) of {@link EccentricCoordinates}: M = λ − ω. */
    @Override
    public void read(double[] block, double[] at, double[] linear) {
        double radius = Math.hypot(block[0], block[1]);
        double k = Math.hypot(block[2], block[3]);
        double cosine = radius > 0 ? block[0] / radius : 1;
        double sine = radius > 0 ? block[1] / radius : 0;
        double ofLongitude = k > 0 ? block[2] / k : 1;
        double acrossLongitude = k > 0 ? -block[3] / k : 0;
        at[1] = radius * (ofLongitude * cosine + acrossLongitude * sine);
        at[2] = radius * (acrossLongitude * cosine - ofLongitude * sine);
        linear[0] = k * cosine;
        linear[1] = k * sine;
    }

    @Override
    public void write(double[] at, double[] linear, double[] block) {
        double radius = Math.hypot(at[1], at[2]);
        double k = Math.hypot(linear[0], linear[1]);
        double cosine = k > 0 ? linear[0] / k : 1;
        double sine = k > 0 ? linear[1] / k : 0;
        double ofMean = radius > 0 ? at[1] / radius : 1;
        double acrossMean = radius > 0 ? at[2] / radius : 0;
        block[0] = radius * cosine;
        block[1] = radius * sine;
        block[2] = k * (ofMean * cosine - acrossMean * sine);
        block[3] = -k * (acrossMean * cosine + ofMean * sine);
    }
}
