package org.asterism.models.velocity;

import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** The priors of the population: mu ~ U(muLower, muUpper), lnsigma ~ U(sigmaLower, sigmaUpper). */
public record PopulationPriors(double muLower, double muUpper, double sigmaLower, double sigmaUpper) {
    private static final RealOption MU_LOWER = RealOption.of("mu.lower", 1, Bounds.ANY, "least mean of lnP");
    private static final RealOption MU_UPPER = RealOption.of("mu.upper", 10, Bounds.ANY, "greatest mean of lnP");
    private static final RealOption SIGMA_LOWER =
            RealOption.of("lnsigma.lower", -2, Bounds.closed(-30, 30), "least ln of the standard deviation of lnP");
    private static final RealOption SIGMA_UPPER =
            RealOption.of("lnsigma.upper", 3, Bounds.closed(-30, 30), "greatest ln of the standard deviation of lnP");

    /** The options that set them. */
    public static List<Option<?>> options() {
        return List.of(MU_LOWER, MU_UPPER, SIGMA_LOWER, SIGMA_UPPER);
    }

    /** What the options say. */
    public static PopulationPriors of(Options options) {
        PopulationPriors priors = new PopulationPriors(
                options.get(MU_LOWER), options.get(MU_UPPER), options.get(SIGMA_LOWER), options.get(SIGMA_UPPER));
        Problems problems = new Problems();
        ordered(MU_LOWER, priors.muLower, MU_UPPER, priors.muUpper, problems);
        ordered(SIGMA_LOWER, priors.sigmaLower, SIGMA_UPPER, priors.sigmaUpper, problems);
        problems.throwIfAny(UsageException::new);
        return priors;
    }

    private static void ordered(RealOption least, double lower, RealOption greatest, double upper, Problems problems) {
        if (lower >= upper) {
            problems.add(
                    Problem.of(least.name() + " (" + lower + ") is not below " + greatest.name() + " (" + upper + ")")
                            .cure("give a lower one below the upper"));
        }
    }
}
