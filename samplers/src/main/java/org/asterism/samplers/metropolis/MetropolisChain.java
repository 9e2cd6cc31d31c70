package org.asterism.samplers.metropolis;

import org.asterism.core.model.LogDensity;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.samplers.jumps.Jumps;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/** A chain of random-walk proposals, block by block. */
final class MetropolisChain implements Chain {
    private final LogDensity density;
    private final RandomStream random;
    private final Block[] blocks;
    private final int sweeps;
    private final int tune;
    private final Jumps jumps;
    private final double[] position;
    private final double[] proposal;
    private double logDensity;
    private int done;

    private double sumAcceptance;
    private int accepted;
    private boolean failed;

    private MetropolisChain(ChainRequest request, RandomStream random) {
        this.density = request.density();
        this.random = random;
        this.sweeps = Math.toIntExact(request.options().get(MetropolisSampler.SWEEPS));
        this.tune = request.tune();
        int dimension = density.dimension();
        int wanted = Math.toIntExact(request.options().get(MetropolisSampler.BLOCK));
        int size = wanted == 0 ? dimension : Math.min(wanted, dimension);
        blocks = new Block[(dimension + size - 1) / size];
        for (int i = 0; i < blocks.length; i++) {
            int from = i * size;
            blocks[i] = new Block(from, Math.min(size, dimension - from), request.scale());
        }
        jumps = Jumps.of(density, request.options());
        position = new double[dimension];
        proposal = new double[dimension];
    }

    static MetropolisChain start(ChainRequest request) {
        MetropolisChain chain = new MetropolisChain(request, request.random());
        double[] start = chain.jumps.begun(request).position();
        System.arraycopy(start, 0, chain.position, 0, chain.position.length);
        chain.logDensity = chain.density.logDensity(chain.position);
        return chain;
    }

    static MetropolisChain resume(ChainRequest request, ChainState saved) {
        StateReader in =
                new StateReader(saved, MetropolisSampler.ID, request.density().dimension());
        MetropolisChain chain = new MetropolisChain(request, in.stream());
        chain.done = in.integer();
        in.reals(chain.position);
        chain.logDensity = in.real();
        for (Block block : chain.blocks) {
            block.restore(in);
        }
        return chain;
    }

    @Override
    public void advance(double[] positionOut, double[] statistics) {
        sumAcceptance = 0;
        accepted = 0;
        failed = false;
        boolean tuning = done < tune;
        if (jumps.areTaken()) {
            jumps.jump(position, random);
            logDensity = density.logDensity(position);
        }
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (Block block : blocks) {
                move(block, tuning);
            }
        }
        done++;
        for (int i = 0; tuning && i < blocks.length; i++) {
            blocks[i].endTransition();
        }
        System.arraycopy(position, 0, positionOut, 0, position.length);
        double proposals = (double) sweeps * blocks.length;
        statistics[0] = logDensity;
        statistics[1] = sumAcceptance / proposals;
        statistics[2] = accepted / proposals;
        statistics[3] = scale();
        statistics[4] = failed ? 1 : 0;
        statistics[5] = jumps.moved();
    }

    private void move(Block block, boolean tuning) {
        System.arraycopy(position, 0, proposal, 0, position.length);
        block.propose(random, proposal);
        double proposed = density.logDensity(proposal);
        failed |= Double.isNaN(proposed);
        double difference = proposed - logDensity;
        // A log density that is not a number, or +∞ at the start, gives a probability of zero or one as it must.
        double probability = Double.isNaN(difference) ? 0 : Math.min(1, Math.exp(difference));
        if (random.nextDouble() < probability) {
            System.arraycopy(proposal, 0, position, 0, position.length);
            logDensity = proposed;
            accepted++;
        }
        sumAcceptance += probability;
        if (tuning) {
            block.learn(position, probability);
        }
    }

    private double scale() {
        double sum = 0;
        for (Block block : blocks) {
            sum += block.logScale();
        }
        return Math.exp(sum / blocks.length);
    }

    @Override
    public ChainState state() {
        StateWriter out = new StateWriter(MetropolisSampler.ID, position.length);
        out.put(random).put(done).put(position).put(logDensity);
        for (Block block : blocks) {
            block.save(out);
        }
        return out.state();
    }
}
