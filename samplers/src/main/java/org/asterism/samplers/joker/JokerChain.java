package org.asterism.samplers.joker;

import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Proposals;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.SelfTuned;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;

/**
 * A chain of accepted proposals. Where the greatest weight is known, they are given out as they are found; where it is not,
 * only once there are as many as were asked for, all accepted by the greatest weight found until then. Nothing is tuned.
 */
final class JokerChain implements SelfTuned {
    private final LogDensity density;
    private final Proposals proposals;
    private final RandomStream random;
    private final AcceptedPool pool;
    private final long most;
    private final double[] values;
    private final double[] logWeights;
    private final double[] chosen;
    private long made;
    private long found;
    private int wanted;

    private JokerChain(ChainRequest request, Proposals proposals, RandomStream random) {
        this.density = request.density();
        this.proposals = proposals;
        this.random = random;
        this.most = request.options().get(JokerSampler.MAX_PROPOSALS);
        this.pool = new AcceptedPool(proposals.size(), proposals.logBound());
        this.values = new double[proposals.batch() * proposals.size()];
        this.logWeights = new double[proposals.batch()];
        this.chosen = new double[proposals.size()];
        this.wanted = pool.isBounded() ? 1 : Math.max(1, request.draws());
    }

    static JokerChain start(ChainRequest request, Proposals proposals) {
        return new JokerChain(request, proposals, request.random());
    }

    static JokerChain resume(ChainRequest request, Proposals proposals, ChainState saved) {
        StateReader in =
                new StateReader(saved, JokerSampler.ID, request.density().dimension());
        JokerChain chain = new JokerChain(request, proposals, in.stream());
        chain.made = in.count();
        chain.found = in.count();
        chain.wanted = in.integer();
        chain.pool.restore(in);
        return chain;
    }

    @Override
    public boolean isTuned() {
        return true;
    }

    @Override
    public void advance(double[] position, double[] statistics) {
        while (pool.size() < wanted) {
            extend();
        }
        wanted = 1;
        double logWeight = pool.take(random, chosen);
        found++;
        proposals.complete(chosen, random, position);
        statistics[0] = density.logDensity(position);
        statistics[1] = (double) (found + pool.size()) / made;
        statistics[2] = made;
        statistics[3] = logWeight;
        statistics[4] = pool.level();
    }

    private void extend() {
        if (made + logWeights.length > most) {
            throw new SamplingException(Problem.of(found + pool.size() + " of " + made
                            + " proposals were accepted, too few for the draws that are asked for")
                    .cure("the data are too good for rejection: take the sampler nuts, or raise max_proposals from "
                            + most));
        }
        proposals.propose(random, values, logWeights);
        made += logWeights.length;
        pool.add(values, logWeights, random);
    }

    @Override
    public ChainState state() {
        StateWriter out = new StateWriter(JokerSampler.ID, density.dimension());
        out.put(random).put(made).put(found).put(wanted);
        pool.save(out);
        return out.state();
    }
}
