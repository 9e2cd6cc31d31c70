package org.asterism.models.cluster;

import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** The constants of the priors: mu_r ~ N(mean, sd; &gt; 0) in kpc, ln_std_r ~ U(lower, upper). */
record ClusterPriors(double mean, double sd, double lower, double upper) {
    private static final RealOption MEAN =
            new RealOption("mu_r.mean", 1.0, Bounds.ANY, "kpc", "mean of the prior of mu_r, before truncation at zero");
    private static final RealOption SD =
            new RealOption("mu_r.sd", 2.0, Bounds.POSITIVE, "kpc", "standard deviation of the prior of mu_r");
    private static final RealOption LOWER =
            RealOption.of("ln_std_r.lower", -8, Bounds.closed(-30, 10), "least ln of std_r in kpc");
    private static final RealOption UPPER =
            RealOption.of("ln_std_r.upper", 0, Bounds.closed(-30, 10), "greatest ln of std_r in kpc");

    static List<Option<?>> options() {
        return List.of(MEAN, SD, LOWER, UPPER);
    }

    static ClusterPriors of(Options options) {
        ClusterPriors priors =
                new ClusterPriors(options.get(MEAN), options.get(SD), options.get(LOWER), options.get(UPPER));
        if (priors.lower >= priors.upper) {
            throw new UsageException(Problem.of(
                            "ln_std_r.lower (" + priors.lower + ") is not below ln_std_r.upper (" + priors.upper + ")")
                    .cure("give a lower one below the upper"));
        }
        return priors;
    }
}
