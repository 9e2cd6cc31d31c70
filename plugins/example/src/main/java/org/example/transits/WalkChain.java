package org.example.transits;

import org.asterism.core.model.LogDensity;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;

/**
 * A random walk: normal steps, taken or not by the ratio of densities (Metropolis et al. 1953, doi:10.1063/1.1699114); while it
 * tunes, ln of the step follows the rate of acceptance by 1/√n (Robbins and Monro 1951, doi:10.1214/aoms/1177729586).
 */
final class WalkChain implements Chain {
    private final LogDensity density;
    private final RandomStream random;
    private final double[] scale;
    private final double target;
    private final int tune;
    private final double[] position;
    private final double[] proposal;
    private double logDensity;
    private double lnStep;
    private int done;

    WalkChain(ChainRequest request, WalkState state) {
        this.density = request.density();
        this.random = state.random();
        this.scale = request.scale();
        this.target = request.options().get(WalkSampler.TARGET);
        this.tune = request.tune();
        this.position = state.position();
        this.proposal = new double[position.length];
        this.logDensity = density.logDensity(position);
        this.lnStep = state.lnStep();
        this.done = state.done();
    }

    @Override
    public void advance(double[] into, double[] statistics) {
        double step = Math.exp(lnStep);
        for (int i = 0; i < position.length; i++) {
            proposal[i] = position[i] + step * scale[i] * random.nextGaussian();
        }
        double proposed = density.logDensity(proposal);
        // A comparison with NaN is false: such a proposal is never taken.
        boolean accepted = -random.nextExponential() < proposed - logDensity;
        if (accepted) {
            System.arraycopy(proposal, 0, position, 0, position.length);
            logDensity = proposed;
        }
        if (done < tune) {
            lnStep += ((accepted ? 1 : 0) - target) / Math.sqrt(1 + done);
        }
        done++;
        System.arraycopy(position, 0, into, 0, position.length);
        statistics[0] = logDensity;
        statistics[1] = Double.isNaN(proposed) ? 1 : 0;
        statistics[2] = accepted ? 1 : 0;
        statistics[3] = step;
    }

    @Override
    public ChainState state() {
        return new WalkState(done, lnStep, random, position).saved();
    }
}
