package org.asterism.app.run;

import java.util.ArrayList;
import java.util.List;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunOptions;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Variable;

/** Which groups a run keeps beside its posterior: as the user says, and by default those that stay small. */
final class KeptGroups {
    private static final int SMALL = 10_000;

    private KeptGroups() {}

    static List<String> of(RunConfiguration configuration, Posterior posterior) {
        List<String> groups = new ArrayList<>();
        if (posterior instanceof PointwiseLikelihood of
                && isKept(configuration.run().get(RunOptions.LOG_LIKELIHOOD), of.pointwise())) {
            groups.add(GroupedDraws.LOG_LIKELIHOOD);
        }
        if (posterior instanceof Predictive of
                && isKept(configuration.run().get(RunOptions.POSTERIOR_PREDICTIVE), of.predicted())) {
            groups.add(GroupedDraws.POSTERIOR_PREDICTIVE);
        }
        return groups;
    }

    private static boolean isKept(String choice, List<Variable> variables) {
        return switch (choice) {
            case "yes" -> true;
            case "no" -> false;
            default -> variables.stream().mapToLong(Variable::size).sum() <= SMALL;
        };
    }
}
