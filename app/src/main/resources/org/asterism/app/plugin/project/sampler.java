package __PACKAGE__;

import java.nio.ByteBuffer;
import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.LogDensity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.RealOption;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;

/** Metropolis steps of a normal width that is tuned to an acceptance rate. */
public final class __CLASS__ implements Sampler {
    private static final RealOption TARGET =
            RealOption.of("target_accept", 0.3, Bounds.open(0, 1), "acceptance rate that the width is tuned to");

    @Override
    public Descriptor descriptor() {
        String summary = "Metropolis steps of a tuned width; does not cross between far modes";
        return new Descriptor("__NAME__", List.of(), "1.0", summary, "__PACKAGE__", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(TARGET);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density of the position, with the Jacobian"),
                Statistic.real("acceptance_rate", "probability of the step"),
                Statistic.real("step_size", "width of the steps, in units of the scale of each coordinate"),
                Statistic.flag("diverging", "whether the density at the end of the step was no number"));
    }

    @Override
    public Chain start(ChainRequest request) {
        return new Walk(request);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        int size = Walk.stateSize(request.position().length, request.random().state().length);
        if (state.bytes().length != size) {
            throw new IllegalArgumentException(
                    "a state of " + state.bytes().length + " bytes is not one of this chain, whose states have " + size);
        }
        return new Walk(request, ByteBuffer.wrap(state.bytes()));
    }

    /** One chain; owns its buffers. */
    private static final class Walk implements Chain {
        private final LogDensity density;
        private final double[] scale;
        private final int tune;
        private final double target;
        private final RandomStream random;
        private final double[] here;
        private final double[] there;
        private double logDensity;
        private double logWidth;
        private int done;

        Walk(ChainRequest request) {
            this(request, request.position().clone(), request.random());
            logDensity = density.logDensity(here);
            logWidth = Math.log(2.4 / Math.sqrt(here.length));
        }

        Walk(ChainRequest request, ByteBuffer state) {
            this(request, positionIn(state, request.position().length), randomIn(state));
            logDensity = state.getDouble();
            logWidth = state.getDouble();
            done = state.getInt();
        }

        private Walk(ChainRequest request, double[] position, RandomStream random) {
            this.density = request.density();
            this.scale = request.scale().clone();
            this.tune = request.tune();
            this.target = request.options().get(TARGET);
            this.random = random;
            this.here = position;
            this.there = new double[position.length];
        }

        static int stateSize(int dimension, int ofRandom) {
            return Double.BYTES * (dimension + 2) + 2 * Integer.BYTES + ofRandom;
        }

        private static double[] positionIn(ByteBuffer state, int dimension) {
            double[] position = new double[dimension];
            state.asDoubleBuffer().get(position);
            state.position(state.position() + Double.BYTES * dimension);
            return position;
        }

        private static RandomStream randomIn(ByteBuffer state) {
            byte[] bytes = new byte[state.getInt()];
            state.get(bytes);
            return RandomStream.restore(bytes);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            double width = Math.exp(logWidth);
            for (int i = 0; i < here.length; i++) {
                there[i] = here[i] + width * scale[i] * random.nextGaussian();
            }
            double proposed = density.logDensity(there);
            // A density that is NaN counts as zero.
            double accept = Double.isNaN(proposed) ? 0 : Math.min(1, Math.exp(proposed - logDensity));
            if (random.nextDouble() < accept) {
                System.arraycopy(there, 0, here, 0, here.length);
                logDensity = proposed;
            }
            done++;
            if (done <= tune) {
                // Robbins and Monro 1951, doi:10.1214/aoms/1177729586
                logWidth += (accept - target) / Math.pow(done, 0.6);
            }
            System.arraycopy(here, 0, position, 0, here.length);
            statistics[0] = logDensity;
            statistics[1] = accept;
            statistics[2] = width;
            statistics[3] = Double.isNaN(proposed) ? 1 : 0;
        }

        @Override
        public ChainState state() {
            byte[] ofRandom = random.state();
            ByteBuffer state = ByteBuffer.allocate(stateSize(here.length, ofRandom.length));
            for (double x : here) {
                state.putDouble(x);
            }
            state.putInt(ofRandom.length).put(ofRandom).putDouble(logDensity).putDouble(logWidth).putInt(done);
            return new ChainState(state.array());
        }
    }
}
