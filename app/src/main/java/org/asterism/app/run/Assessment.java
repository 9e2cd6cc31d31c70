package org.asterism.app.run;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.diagnostics.checks.FindingOrder;
import org.asterism.diagnostics.summary.SummarisedDraws;

/** Lets all diagnostics look at draws. */
public final class Assessment {
    private final Catalogue<Diagnostic> diagnostics;

    @Inject
    Assessment(Catalogue<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * What they find, causes before consequences; options that are not given are at their defaults.
     *
     * @param draws with their summary, if they bring one; else it is computed once for all
     */
    public List<Finding> of(Draws draws, Map<String, Options> options) {
        SummarisedDraws summarised = SummarisedDraws.of(draws);
        List<Finding> findings = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics.all()) {
            Options of = options.getOrDefault(diagnostic.descriptor().id(), Options.defaults(diagnostic.options()));
            findings.addAll(diagnostic.examine(summarised, of));
        }
        return FindingOrder.causesFirst(findings);
    }
}
