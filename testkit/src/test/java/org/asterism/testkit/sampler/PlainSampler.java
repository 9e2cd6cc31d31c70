package org.asterism.testkit.sampler;

import java.nio.ByteBuffer;
import java.util.List;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
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

/** A healthy sampler: a random walk of normal steps, whose length is tuned. What is broken in a test is overridden. */
class PlainSampler implements Sampler {
    static final RealOption TARGET = RealOption.of("target_accept", 0.4, Bounds.open(0, 1), "rate of acceptance");
    static final RealOption LEAST = RealOption.of("step.lower", 1e-6, Bounds.POSITIVE, "least step, of the scale");
    static final RealOption MOST = RealOption.of("step.upper", 3, Bounds.POSITIVE, "greatest step, of the scale");

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "walk", List.of(), "1", "random walk; does not cross between far modes", "test", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(TARGET, LEAST, MOST);
    }

    @Override
    public List<Statistic> statistics() {
        return List.of(
                Statistic.real("lp", "log density of the draw"),
                Statistic.flag("diverging", "whether the density of the proposal was no number"),
                Statistic.real("step_size", "step, of the scale"));
    }

    @Override
    public Chain start(ChainRequest request) {
        if (request.options().get(LEAST) >= request.options().get(MOST)) {
            throw new UsageException(Problem.of("step.lower is not below step.upper"));
        }
        return new Walk(request, request.random(), request.position().clone(), 0, 0);
    }

    @Override
    public Chain resume(ChainRequest request, ChainState state) {
        int dimension = request.density().dimension();
        ByteBuffer bytes = ByteBuffer.wrap(state.bytes());
        byte[] random = new byte[request.random().state().length];
        if (bytes.remaining() != 12 + random.length + 8 * dimension) {
            throw new IllegalArgumentException("a state of " + bytes.remaining() + " bytes is not of this chain");
        }
        int done = bytes.getInt();
        double lnStep = bytes.getDouble();
        bytes.get(random);
        double[] position = new double[dimension];
        bytes.asDoubleBuffer().get(position);
        return new Walk(request, RandomStream.restore(random), position, done, lnStep);
    }

    /** One chain. */
    static class Walk implements Chain {
        final ChainRequest request;
        final LogDensity density;
        final RandomStream random;
        final double[] at;
        final double[] proposal;
        int done;
        double lnStep;
        double logDensity;
        boolean diverging;

        Walk(ChainRequest request, RandomStream random, double[] at, int done, double lnStep) {
            this.request = request;
            this.density = request.density();
            this.random = random;
            this.at = at;
            this.proposal = new double[at.length];
            this.done = done;
            this.lnStep = lnStep;
            this.logDensity = density.logDensity(at);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            double step = Math.exp(lnStep);
            for (int i = 0; i < at.length; i++) {
                proposal[i] = at[i] + step * request.scale()[i] * random.nextGaussian();
            }
            double proposed = density.logDensity(proposal);
            diverging = Double.isNaN(proposed);
            boolean accepted = accepts(proposed - logDensity);
            if (accepted) {
                System.arraycopy(proposal, 0, at, 0, at.length);
                logDensity = proposed;
            }
            tune(accepted);
            System.arraycopy(at, 0, position, 0, at.length);
            statistics[0] = logDensity;
            statistics[1] = diverging ? 1 : 0;
            statistics[2] = step;
        }

        boolean accepts(double gain) {
            return Math.log(random.nextDouble()) < gain;
        }

        void tune(boolean accepted) {
            if (done < request.tune()) {
                lnStep += ((accepted ? 1 : 0) - request.options().get(TARGET)) / Math.sqrt(1 + done);
                lnStep = Math.max(Math.log(request.options().get(LEAST)), lnStep);
                lnStep = Math.min(Math.log(request.options().get(MOST)), lnStep);
            }
            done++;
        }

        @Override
        public ChainState state() {
            byte[] stream = random.state();
            ByteBuffer bytes = ByteBuffer.allocate(12 + stream.length + 8 * at.length);
            bytes.putInt(done).putDouble(lnStep).put(stream);
            bytes.asDoubleBuffer().put(at);
            return new ChainState(bytes.array());
        }
    }
}
