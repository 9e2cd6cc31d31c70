package org.asterism.diagnostics.checks;

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
import org.asterism.diagnostics.statistics.Moments;

/** Whether the acceptance rate of a chain is so low that its tuning must have failed. */
public final class AcceptanceDiagnostic implements Diagnostic {
    private static final String ID = "acceptance";
    private static final RealOption LEAST =
            RealOption.of("least", 0.6, Bounds.closed(0, 1), "smallest mean acceptance rate of a chain that passes");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(ID, "whether the acceptance rate shows that tuning failed");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        int index = draws.statisticIndex("acceptance_rate");
        if (index < 0) {
            return List.of(Finding.notAvailable(ID, "the sampler does not report acceptance rates"));
        }
        double least = 1;
        int chain = 0;
        double[][] rates = draws.statistic(index);
        for (int i = 0; i < rates.length; i++) {
            double mean = Moments.mean(rates[i]);
            if (mean < least) {
                least = mean;
                chain = i;
            }
        }
        String value = String.format(Locale.ROOT, "%.2f", least);
        if (least >= options.get(LEAST)) {
            return List.of(Finding.passed(ID, least, "the least mean acceptance rate of a chain is " + value));
        }
        return List.of(Finding.warning(
                ID,
                least,
                "the mean acceptance rate of chain " + chain + " is only " + value,
                "The step size was not tuned well. Tune longer (--tune)."));
    }
}
