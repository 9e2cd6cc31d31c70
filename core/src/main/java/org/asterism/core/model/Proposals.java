package org.asterism.core.model;

import java.util.random.RandomGenerator;

/**
 * Proposals for the values of a posterior that cannot be integrated out, with their weights: what rejection sampling needs.
 * The weight of a proposal x, up to a constant of all proposals, is
 *
 * <pre>{@code
 *   w(x) = L(x) π(x) / q(x)
 * }</pre>
 *
 * with L the likelihood after everything else has been integrated out, π the prior and q the density that proposals are
 * made from; where they are drawn from the prior, the likelihood. Remembers nothing from one batch to the next. One thread.
 */
public interface Proposals {
    /** The number of values of a proposal. */
    int size();

    /** The number of proposals that are made at once. */
    int batch();

    /** What ln w does not exceed; +∞ if that is not known. */
    double logBound();

    /**
     * Makes a batch. Batches are independent of one another; the proposals of one need not be, but every one by itself has
     * the density q if one is picked at random.
     *
     * @param random the only source of chance
     * @param values of one proposal after the other. Overwritten
     * @param logWeights ln w of each. Overwritten
     */
    void propose(RandomGenerator random, double[] values, double[] logWeights);

    /**
     * Draws what was integrated out, given the values of a proposal.
     *
     * @param values of one proposal. Not modified
     * @param random the only source of chance
     * @param position the coordinates of the density that this belongs to. Overwritten
     */
    void complete(double[] values, RandomGenerator random, double[] position);
}
