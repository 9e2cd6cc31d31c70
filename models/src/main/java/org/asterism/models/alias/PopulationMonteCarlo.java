package org.asterism.models.alias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes a {@link Mixture} that resembles a star's density: draws from a mixture are weighed by the density, and components are
 * placed where the weighted draws are, some rounds over (Cappé et al. 2004, doi:10.1198/106186004X12803). One thread.
 */
final class PopulationMonteCarlo {
    private static final int ROUNDS = 4;
    private static final int DRAWS = 6000;
    private static final int DRAWS_OF_MODE = 60;
    private static final int COMPONENTS = 300;
    private static final int LEAST_COMPONENTS = 2;
    private static final int MOST_COMPONENTS = 60;

    /** The power of a mode's share that its share of draws and of components is: light modes are to be known too. */
    private static final double EVENNESS = 0.3;

    /** By how much the first components are wider than the modes. */
    private static final double WIDER = 1.3;

    private final CollapsedOrbit orbit;
    private final RandomGenerator random;
    private final int parameters;
    private final int modes;

    private PopulationMonteCarlo(CollapsedOrbit orbit, List<OrbitMode> modes, RandomGenerator random) {
        this.orbit = orbit;
        this.random = random;
        this.parameters = modes.get(0).at().length;
        this.modes = modes.size();
    }

    /**
     * The mixture.
     *
     * @param orbit the density
     * @param modes from which it begins, at least one
     */
    static Mixture mixture(CollapsedOrbit orbit, List<OrbitMode> modes, RandomGenerator random) {
        PopulationMonteCarlo self = new PopulationMonteCarlo(orbit, modes, random);
        Groups groups = Groups.of(modes);
        for (int round = 0; round < ROUNDS; round++) {
            groups = self.improved(groups);
        }
        return groups.mixture(1);
    }

    /**
     * Components with the mode that each is of.
     *
     * @param mass ln of each mode's mass
     * @param components of each mode
     * @param mode of each component
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Groups(
            int parameters, double[] mass, int[] components, int[] mode, double[] centres, List<Factor> factors) {
        static Groups of(List<OrbitMode> modes) {
            int parameters = modes.get(0).at().length;
            double[] mass = new double[modes.size()];
            int[] one = new int[modes.size()];
            int[] own = new int[modes.size()];
            double[] centres = new double[modes.size() * parameters];
            List<Factor> factors = new ArrayList<>();
            for (int m = 0; m < mass.length; m++) {
                mass[m] = modes.get(m).logMass();
                one[m] = 1;
                own[m] = m;
                System.arraycopy(modes.get(m).at(), 0, centres, m * parameters, parameters);
                factors.add(modes.get(m).factor().times(WIDER));
            }
            return new Groups(parameters, mass, one, own, centres, factors);
        }

        /** Shares of modes as a power of their masses. */
        double[] shares(double power) {
            double greatest = Arrays.stream(mass).max().orElseThrow();
            return Arrays.stream(mass)
                    .map(m -> Math.exp(power * (m - greatest)))
                    .toArray();
        }

        Mixture mixture(double power) {
            double[] ofModes = shares(power);
            double[] shares = new double[mode.length];
            for (int k = 0; k < mode.length; k++) {
                shares[k] = ofModes[mode[k]] / components[mode[k]];
            }
            return new Mixture(parameters, centres.clone(), shares, factors);
        }
    }

    private Groups improved(Groups groups) {
        MixtureProposal proposal = groups.mixture(EVENNESS).newProposal();
        int size = Math.max(DRAWS, DRAWS_OF_MODE * modes);
        double[][] at = new double[size][parameters];
        double[] logWeight = new double[size];
        int[] mode = new int[size];
        for (int n = 0; n < size; n++) {
            mode[n] = groups.mode()[proposal.draw(random, at[n])];
            logWeight[n] = orbit.searched(at[n]) - proposal.logDensity(at[n]);
        }
        double[] mass = new double[modes];
        List<Weighted> weighted = new ArrayList<>();
        for (int m = 0; m < modes; m++) {
            Weighted of = Weighted.of(at, logWeight, mode, m);
            weighted.add(of);
            mass[m] = of.logMass();
        }
        return placed(groups, mass, weighted);
    }

    /** New components; a mode of which no draw is possible is left. */
    private Groups placed(Groups groups, double[] mass, List<Weighted> weighted) {
        double[] shares = new Groups(parameters, mass, groups.components(), groups.mode(), groups.centres(), List.of())
                .shares(EVENNESS);
        double total = Arrays.stream(shares).sum();
        int[] components = new int[modes];
        List<double[]> centres = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        List<Integer> mode = new ArrayList<>();
        for (int m = 0; m < modes; m++) {
            int wanted = (int) Math.ceil(COMPONENTS * shares[m] / total);
            int number = Math.max(LEAST_COMPONENTS, Math.min(MOST_COMPONENTS, wanted));
            if (mass[m] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            components[m] = number;
            Factor factor =
                    weighted.get(m).kernel(number).orElse(groups.factors().get(first(groups, m)));
            for (double[] centre : weighted.get(m).resampled(number, random)) {
                centres.add(centre);
                factors.add(factor);
                mode.add(m);
            }
        }
        double[] flat = new double[centres.size() * parameters];
        for (int k = 0; k < centres.size(); k++) {
            System.arraycopy(centres.get(k), 0, flat, k * parameters, parameters);
        }
        return new Groups(
                parameters,
                mass,
                components,
                mode.stream().mapToInt(Integer::intValue).toArray(),
                flat,
                factors);
    }

    private static int first(Groups groups, int mode) {
        for (int k = 0; k < groups.mode().length; k++) {
            if (groups.mode()[k] == mode) {
                return k;
            }
        }
        throw new IllegalStateException("no component is of mode " + mode);
    }
}
