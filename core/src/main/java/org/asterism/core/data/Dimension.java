package org.asterism.core.data;

/** The exponents of the base quantities in a unit. */
record Dimension(int length, int time, int angle, int mass, int magnitude, int temperature, int count) {
    static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);
    static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0);
    static final Dimension TIME = new Dimension(0, 1, 0, 0, 0, 0, 0);
    static final Dimension ANGLE = new Dimension(0, 0, 1, 0, 0, 0, 0);
    static final Dimension MASS = new Dimension(0, 0, 0, 1, 0, 0, 0);
    static final Dimension MAGNITUDE = new Dimension(0, 0, 0, 0, 1, 0, 0);
    static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 0, 1, 0);
    static final Dimension COUNT = new Dimension(0, 0, 0, 0, 0, 0, 1);

    Dimension times(Dimension other, int power) {
        return new Dimension(
                length + power * other.length,
                time + power * other.time,
                angle + power * other.angle,
                mass + power * other.mass,
                magnitude + power * other.magnitude,
                temperature + power * other.temperature,
                count + power * other.count);
    }
}
