package org.asterism.models.binary;

/**
 * Turns the amplitudes between the centred time and the published zero point, the first date: a rotation by φ = 2π
 * shift/P, under which their isotropic prior stays the same.
 */
record ZeroPoint(double cos, double sin) {
    static ZeroPoint of(double shift, double period) {
        double cycles = shift / period;
        double angle = 2 * Math.PI * (cycles - Math.rint(cycles));
        return new ZeroPoint(Math.cos(angle), Math.sin(angle));
    }

    double publishedA(double a, double b) {
        return a * cos - b * sin;
    }

    double publishedB(double a, double b) {
        return b * cos + a * sin;
    }
}
