package org.asterism.diagnostics.checks;

import java.util.List;
import java.util.Locale;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.diagnostics.statistics.Bfmi;

/** Whether fresh momenta change the energy enough to explore its distribution. */
public final class EnergyDiagnostic implements Diagnostic {
    private static final String ID = "energy";
    private static final RealOption LEAST =
            RealOption.of("least", 0.3, Bounds.closed(0, 1), "smallest BFMI of a chain that passes");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                ID,
                "whether the energy is explored (BFMI)",
                new Citation(
                        "Betancourt 2016, Diagnosing Suboptimal Cotangent Disintegrations",
                        "10.48550/arXiv.1604.00695"));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> examine(Draws draws, Options options) {
        int index = draws.statisticIndex("energy");
        if (index < 0 || draws.schema().draws() < 4) {
            return List.of(Finding.notAvailable(
                    ID, index < 0 ? "the sampler does not report energies" : "BFMI needs four draws a chain"));
        }
        double least = Double.POSITIVE_INFINITY;
        int chain = 0;
        double[][] energies = draws.statistic(index);
        for (int i = 0; i < energies.length; i++) {
            double bfmi = Bfmi.of(energies[i]);
            if (bfmi < least) {
                least = bfmi;
                chain = i;
            }
        }
        String value = String.format(Locale.ROOT, "%.2f", least);
        if (least >= options.get(LEAST)) {
            return List.of(Finding.passed(ID, least, "the least BFMI of a chain is " + value));
        }
        return List.of(Finding.warning(
                ID,
                least,
                "the BFMI of chain " + chain + " is only " + value,
                "The chain moves slowly between regions of different density, often for a population that is"
                        + " hardly wider than its objects' errors. Run longer, or write the model otherwise."));
    }
}
