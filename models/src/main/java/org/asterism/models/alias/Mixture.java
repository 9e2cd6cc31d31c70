package org.asterism.models.alias;

import java.util.List;

/**
 * A mixture of multivariate Student's t over ln P, shape and ln s, as proposals that cover all modes of a star: what all
 * threads share. Its weights are the modes' shares where all periods are as likely. Immutable.
 */
final class Mixture {
    private final int parameters;
    private final double[] centres;
    private final double[] shares;
    private final List<Factor> factors;

    /**
     * A mixture.
     *
     * @param parameters the number of coordinates
     * @param centres of the components, one after the other. Owned from here on
     * @param shares of the components, in any unit. Owned from here on
     * @param factors of the components' scale matrices
     */
    Mixture(int parameters, double[] centres, double[] shares, List<Factor> factors) {
        this.parameters = parameters;
        this.centres = centres;
        this.shares = shares;
        this.factors = List.copyOf(factors);
    }

    int parameters() {
        return parameters;
    }

    int size() {
        return shares.length;
    }

    double share(int component) {
        return shares[component];
    }

    /** The element of a component's centre. */
    double centre(int component, int element) {
        return centres[component * parameters + element];
    }

    Factor factor(int component) {
        return factors.get(component);
    }

    /** Draws and densities of it, for one thread. */
    MixtureProposal newProposal() {
        return new MixtureProposal(this, centres);
    }
}
