package org.asterism.models.cluster;

import java.util.List;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;

/** What is reported of a cluster. */
final class ClusterVariables {
    private ClusterVariables() {}

    static List<Variable> of(Dim stars) {
        return List.of(
                Variable.scalar("mu_r", "kpc", "mean distance of the cluster"),
                Variable.scalar("ln_std_r", "", "natural logarithm of std_r in kpc"),
                Variable.scalar("std_r", "kpc", "standard deviation of the stars' distances"),
                Variable.vector("r", stars, "kpc", "distance of a star"));
    }
}
