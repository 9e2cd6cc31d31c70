package __PACKAGE__;

import java.util.List;
import java.util.Locale;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** Whether chains stand still: the greatest share, over the chains, of draws that equal the one before them. */
public final class __CLASS__ implements Diagnostic {
    private static final String ID = "__NAME__";
    private static final RealOption LIMIT =
            RealOption.of("limit", 0.9, Bounds.closed(0, 1), "share of repeated draws that is warned of");

    @Override
    public Descriptor descriptor() {
        return new Descriptor(ID, List.of(), "1.0", "chains that stand still", "__PACKAGE__", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LIMIT);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        if (draws.schema().variables().isEmpty() || draws.schema().draws() < 2) {
            return List.of(Finding.notAvailable(ID, "repeated draws are counted from two draws on"));
        }
        double worst = 0;
        for (double[] chain : draws.component(0, 0)) {
            worst = Math.max(worst, repeated(chain));
        }
        String found = String.format(Locale.ROOT, "%.0f %% of the draws of a chain repeat the one before", 100 * worst);
        if (worst > options.get(LIMIT)) {
            return List.of(Finding.warning(
                    ID, worst, found, "The chain hardly moves. Tune longer (--tune), or use another sampler."));
        }
        return List.of(Finding.passed(ID, worst, found));
    }

    private static double repeated(double[] chain) {
        int count = 0;
        for (int i = 1; i < chain.length; i++) {
            count += chain[i] == chain[i - 1] ? 1 : 0;
        }
        return (double) count / (chain.length - 1);
    }
}
