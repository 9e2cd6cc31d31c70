package org.asterism.samplers.slice;

import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.samplers.adaptation.RunningCovariance;
import org.asterism.samplers.adaptation.WindowGrowth;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** A chain of sweeps over directions: the columns of a Cholesky factor of the covariance, along which it is slices. */
final class SliceChain implements Chain {
    /** About how many transitions a chain needs to forget where it was. */
    private static final double TIME = 2;

    private static final int FIRST_WINDOW = 20;

    private final RandomStream random;
    private final Line line;
    private final int tune;
    private final double[] position;
    /** The lower triangle of L; direction k is its column k. */
    private final double[] factor;

    private final double[] direction;
    private final Interval interval;
    private final RunningCovariance covariance;
    private final WindowGrowth windows;
    private double logDensity;
    private int done;

    private SliceChain(ChainRequest request, RandomStream random) {
        int dimension = request.density().dimension();
        this.random = random;
        this.tune = request.tune();
        this.position = new double[dimension];
        this.direction = new double[dimension];
        this.line = new Line(request.density(), position, direction);
        this.interval = new Interval(
                line, random, Math.toIntExact(request.options().get(SliceSampler.MAX_WIDENING)), dimension);
        this.factor = new double[dimension * (dimension + 1) / 2];
        this.covariance = new RunningCovariance(dimension);
        this.windows = new WindowGrowth(FIRST_WINDOW);
        for (int i = 0; i < dimension; i++) {
            factor[i * (i + 1) / 2 + i] = request.scale()[i];
        }
    }

    static SliceChain start(ChainRequest request) {
        SliceChain chain = new SliceChain(request, request.random());
        System.arraycopy(request.position(), 0, chain.position, 0, chain.position.length);
        chain.logDensity = request.density().logDensity(chain.position);
        return chain;
    }

    static SliceChain resume(ChainRequest request, ChainState saved) {
        StateReader in =
                new StateReader(saved, SliceSampler.ID, request.density().dimension());
        SliceChain chain = new SliceChain(request, in.stream());
        chain.done = in.integer();
        in.reals(chain.position);
        chain.logDensity = in.real();
        in.reals(chain.factor);
        chain.covariance.restore(in);
        chain.windows.restore(in);
        chain.interval.restore(in);
        return chain;
    }

    @Override
    public void advance(double[] positionOut, double[] statistics) {
        boolean tuning = done < tune;
        line.begin();
        interval.begin();
        for (int k = 0; k < position.length; k++) {
            setDirection(k);
            double along = interval.draw(k, logDensity, tuning);
            for (int i = k; i < position.length; i++) {
                position[i] += along * direction[i];
            }
            logDensity = interval.logDensity();
        }
        done++;
        if (tuning) {
            learn();
        }
        System.arraycopy(position, 0, positionOut, 0, position.length);
        statistics[0] = logDensity;
        statistics[1] = line.evaluations();
        statistics[2] = interval.widenings();
        statistics[3] = interval.shrinkings();
        statistics[4] = line.failed() ? 1 : 0;
    }

    private void setDirection(int column) {
        for (int i = 0; i < position.length; i++) {
            direction[i] = i < column ? 0 : factor[i * (i + 1) / 2 + column];
        }
    }

    private void learn() {
        covariance.add(position, 0);
        if (windows.endsWith(covariance.count())) {
            covariance.update(TIME, factor);
            covariance.clear();
            interval.forget();
        }
    }

    @Override
    public ChainState state() {
        StateWriter out = new StateWriter(SliceSampler.ID, position.length);
        out.put(random).put(done).put(position).put(logDensity).put(factor);
        covariance.save(out);
        windows.save(out);
        interval.save(out);
        return out.state();
    }
}
