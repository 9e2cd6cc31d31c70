package org.asterism.samplers.ensemble;

import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.model.LogDensity;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * A chain of ensembles: the walkers of one half move along those of the other half, which stand, and then the other way
 * round, so that each move is a transition that leaves the density of all walkers as it is.
 */
final class EnsembleChain implements Chain {
    private static final int TRIALS = 1000;

    private final LogDensity density;
    private final RandomStream random;
    private final Move move;
    private final int sweeps;
    private final double[][] walkers;
    private final double[] logDensities;
    private final double[] proposal;
    private int done;

    private int accepted;
    private boolean failed;

    private EnsembleChain(ChainRequest request, RandomStream random) {
        this.density = request.density();
        this.random = random;
        this.move = new Move(request.options().get(EnsembleSampler.MOVES), density.dimension(), random);
        this.sweeps = Math.toIntExact(request.options().get(EnsembleSampler.SWEEPS));
        this.walkers = new double[EnsembleSampler.walkers(request)][density.dimension()];
        this.logDensities = new double[walkers.length];
        this.proposal = new double[density.dimension()];
    }

    static EnsembleChain start(ChainRequest request) {
        EnsembleChain chain = new EnsembleChain(request, request.random());
        for (int w = 0; w < chain.walkers.length; w++) {
            chain.place(w, request);
        }
        return chain;
    }

    /** Puts a walker within the scale about the start, where the density is finite. */
    private void place(int walker, ChainRequest request) {
        for (int trial = 0; trial < TRIALS; trial++) {
            double reach = Math.pow(0.99, trial);
            for (int i = 0; i < proposal.length; i++) {
                walkers[walker][i] = request.position()[i] + reach * request.scale()[i] * random.nextGaussian();
            }
            logDensities[walker] = density.logDensity(walkers[walker]);
            if (Double.isFinite(logDensities[walker])) {
                return;
            }
        }
        throw new SamplingException(Problem.of(
                        "no place for walker " + walker + " was found near the start where the log density is finite")
                .cure("see its terms with 'asterism check', or take another sampler"));
    }

    static EnsembleChain resume(ChainRequest request, ChainState saved) {
        StateReader in =
                new StateReader(saved, EnsembleSampler.ID, request.density().dimension());
        EnsembleChain chain = new EnsembleChain(request, in.stream());
        chain.done = in.integer();
        for (double[] walker : chain.walkers) {
            in.reals(walker);
        }
        in.reals(chain.logDensities);
        return chain;
    }

    @Override
    public void advance(double[] position, double[] statistics) {
        accepted = 0;
        failed = false;
        int half = walkers.length / 2;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int w = 0; w < walkers.length; w++) {
                step(w, w < half ? half : 0);
            }
        }
        int reported = done % walkers.length;
        done++;
        System.arraycopy(walkers[reported], 0, position, 0, position.length);
        statistics[0] = logDensities[reported];
        statistics[1] = (double) accepted / sweeps / walkers.length;
        statistics[2] = reported;
        statistics[3] = failed ? 1 : 0;
    }

    /** Moves one walker along those of the half that begins at {@code others}. */
    private void step(int walker, int others) {
        double logFactor = move.propose(walkers, walker, others, proposal);
        double proposed = density.logDensity(proposal);
        failed |= Double.isNaN(proposed);
        double logProbability = logFactor + proposed - logDensities[walker];
        if (Math.log(random.nextDouble()) < logProbability) {
            System.arraycopy(proposal, 0, walkers[walker], 0, proposal.length);
            logDensities[walker] = proposed;
            accepted++;
        }
    }

    @Override
    public ChainState state() {
        StateWriter out = new StateWriter(EnsembleSampler.ID, proposal.length);
        out.put(random).put(done);
        for (double[] walker : walkers) {
            out.put(walker);
        }
        return out.put(logDensities).state();
    }
}
