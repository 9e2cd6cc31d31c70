package org.asterism.models.binary;

import java.util.List;
import org.asterism.models.alias.CoarseShapes;
import org.asterism.models.alias.OrbitShape;

/** A circular orbit, a cos(2πt/P) + b sin(2πt/P) + v0 with t from the star's weighted mean time: it has one shape. */
record CircularShape() implements OrbitShape {
    private static final int FREQUENCIES = 10;

    @Override
    public int parameters() {
        return 0;
    }

    @Override
    public double logPrior(double[] at) {
        return 0;
    }

    @Override
    public void evaluate(double[] at, double[] time, double[] c, double[] s) {
        double frequency = Math.exp(-at[0]);
        for (int i = 0; i < time.length; i++) {
            turn(time[i] * frequency, i, c, s);
        }
    }

    private static void turn(double cycles, int i, double[] c, double[] s) {
        double angle = 2 * Math.PI * (cycles - Math.rint(cycles));
        c[i] = Math.cos(angle);
        s[i] = Math.sin(angle);
    }

    @Override
    public CoarseShapes coarse() {
        return new Circle();
    }

    @Override
    public List<String> variables() {
        return List.of("a", "b");
    }

    @Override
    public void read(double[] block, double[] at, double[] linear) {
        linear[0] = block[0];
        linear[1] = block[1];
    }

    @Override
    public void write(double[] at, double[] linear, double[] block) {
        block[0] = linear[0];
        block[1] = linear[1];
    }

    /** The one shape, without a phase of its own. */
    private record Circle() implements CoarseShapes {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int phases(int shape) {
            return 1;
        }

        @Override
        public int frequencies(int shape) {
            return FREQUENCIES;
        }

        @Override
        public void parameters(int shape, double phase, double[] at) {
            // A circle has none.
        }

        @Override
        public void evaluate(int shape, double[] turns, double phase, double[] c, double[] s) {
            for (int i = 0; i < turns.length; i++) {
                turn(turns[i] + phase, i, c, s);
            }
        }
    }
}
