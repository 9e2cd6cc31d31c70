package org.asterism.models.alias;

import java.util.random.RandomGenerator;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/**
 * Moves one star given the distribution of periods: proposals of ln P, shape and ln s from a {@link Mixture}, each accepted
 * with min(1, π′q/(πq′)) on the density with α, β and v0 integrated out, which are drawn afterwards. One thread; nothing is
 * allocated once made.
 */
final class StarMover {
    private static final int TRIES = 3;

    private final StarPrior prior;
    private final CollapsedOrbit orbit;
    private final MixtureProposal proposal;
    private final double lnShortest;
    private final double lnLongest;
    private final double[] at;
    private final double[] trial;
    private final double[] linear = new double[3];

    StarMover(StarSeries star, StarPrior prior, Mixture mixture) {
        this.prior = prior;
        this.orbit = new CollapsedOrbit(star, prior);
        this.proposal = mixture.newProposal();
        this.lnShortest = Math.log(prior.bounds().shortest());
        this.lnLongest = Math.log(prior.bounds().longest());
        this.at = new double[prior.parameters()];
        this.trial = new double[prior.parameters()];
    }

    /** ln P, shape and ln s of the star; to be set before a move. */
    double[] at() {
        return at;
    }

    /** α, β and v0; to be set before a move. */
    double[] linear() {
        return linear;
    }

    /**
     * Moves the star. A period beyond the bounds stays as it is: no move leads there.
     *
     * @param periods the distribution of ln P
     * @param freedom ν of Student's t; not read for other errors
     * @return whether it stayed, went elsewhere in the same alias, or to another
     */
    Outcome move(PeriodDensity periods, double freedom, RandomGenerator random) {
        double before = at[0];
        if (!(before > lnShortest && before < lnLongest)) {
            return Outcome.NOT_MOVED;
        }
        if (prior.errors() instanceof VelocityErrors.Student) {
            orbit.mix(at, linear, freedom, random);
        }
        double density = orbit.logDensity(at) + periods.log(at[0]);
        if (density == Double.NEGATIVE_INFINITY) {
            return Outcome.NOT_MOVED;
        }
        proposal.weigh(periods);
        double proposed = proposal.logDensity(at);
        boolean moved = false;
        for (int i = 0; i < TRIES; i++) {
            proposal.draw(random, trial);
            double ofTrial = trial[0] > lnShortest && trial[0] < lnLongest
                    ? orbit.logDensity(trial) + periods.log(trial[0])
                    : Double.NEGATIVE_INFINITY;
            double proposedTrial = proposal.logDensity(trial);
            double logRatio = ofTrial - density + proposed - proposedTrial;
            if (Math.log(1 - random.nextDouble()) < logRatio) {
                System.arraycopy(trial, 0, at, 0, at.length);
                density = ofTrial;
                proposed = proposedTrial;
                moved = true;
            }
        }
        orbit.logDensity(at);
        orbit.drawLinear(random, linear);
        boolean crossed = Math.abs(Math.exp(-at[0]) - Math.exp(-before)) > orbit.halfAlias();
        return crossed ? Outcome.CROSSED : moved ? Outcome.MOVED : Outcome.REDRAWN;
    }

    /** What became of a star. */
    enum Outcome {
        /** Nothing was changed. */
        NOT_MOVED,
        /** α, β and v0 were drawn anew. */
        REDRAWN,
        /** All was drawn anew, the alias is the same. */
        MOVED,
        /** It went to another alias. */
        CROSSED
    }
}
