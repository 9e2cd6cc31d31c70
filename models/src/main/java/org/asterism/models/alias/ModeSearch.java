package org.asterism.models.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asterism.models.velocity.StarSeries;

/** The modes of a star's density that hold any of its mass, each once. */
final class ModeSearch {
    private static final int MOST = 150;

    /** ln of the share of the heaviest mode below which one is left, whatever the population. */
    private static final double NEGLIGIBLE = 30;

    /** The same where it is asked whether there is another alias to jump to. */
    private static final double NEGLIGIBLE_ALIAS = 20;

    /** And where it is asked for another mode at the same alias. */
    private static final double NEGLIGIBLE_BESIDE = 10;

    /** How many widths apart two points are at least that are not of one mode. */
    private static final double APART = 3;

    private ModeSearch() {}

    /** The modes, the heaviest first; at least one unless no orbit is possible. */
    static List<OrbitMode> of(CollapsedOrbit orbit, StarSeries star, StarPrior prior) {
        List<OrbitMode> climbed = new ArrayList<>();
        for (CoarseScan.Candidate candidate : CoarseScan.of(star, prior)) {
            double[] at = OrbitMode.climb(orbit, candidate.at(), scale(candidate.at(), star, prior));
            if (orbit.searched(at) > Double.NEGATIVE_INFINITY) {
                climbed.add(OrbitMode.at(orbit, at, scale(at, star, prior)));
            }
        }
        climbed.sort(Comparator.comparingDouble(mode -> -mode.logMass()));
        List<OrbitMode> kept = new ArrayList<>();
        for (OrbitMode mode : climbed) {
            boolean heavy = mode.logMass() > climbed.get(0).logMass() - NEGLIGIBLE && kept.size() < MOST;
            if (heavy && kept.stream().noneMatch(other -> areOne(other, mode, orbit))) {
                kept.add(mode);
            }
        }
        return kept;
    }

    /** Whether there is anywhere to jump to. */
    static boolean areSeveral(List<OrbitMode> modes, CollapsedOrbit orbit) {
        return modes.stream().skip(1).anyMatch(mode -> {
            OrbitMode heaviest = modes.get(0);
            double lighter = heaviest.logMass() - mode.logMass();
            return lighter < (turns(mode, heaviest) > orbit.halfAlias() ? NEGLIGIBLE_ALIAS : NEGLIGIBLE_BESIDE);
        });
    }

    /** A mode that is wide because hardly any period fits better than others is not its neighbours all the same. */
    private static boolean areOne(OrbitMode mode, OrbitMode other, CollapsedOrbit orbit) {
        double[] work = new double[mode.at().length];
        return turns(mode, other) < orbit.halfAlias()
                && mode.factor().squaredDistance(other.at(), mode.at(), 0, work) < APART * APART;
    }

    private static double turns(OrbitMode mode, OrbitMode other) {
        return Math.abs(Math.exp(-mode.at()[0]) - Math.exp(-other.at()[0]));
    }

    /** A tenth of a turn over the baseline, and about the spacing of coarse shapes. */
    private static double[] scale(double[] at, StarSeries star, StarPrior prior) {
        double[] scale = new double[prior.parameters()];
        double period = Math.exp(at[0]);
        scale[0] = 0.1 * Math.min(1, period / star.baseline());
        for (int i = 1; i < scale.length; i++) {
            boolean ofShape = i <= prior.shape().parameters();
            scale[i] = ofShape ? 0.1 * (1 + Math.abs(at[i])) : 0.5;
        }
        return scale;
    }
}
