package org.asterism.app.run;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.PluginException;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.diagnostics.checks.FindingOrder;
import org.asterism.diagnostics.summary.SummarisedDraws;

/** Lets all diagnostics look at draws. */
public final class Assessment {
    private final Catalogue<Diagnostic> diagnostics;
    private final Terminal terminal;

    @Inject
    Assessment(Catalogue<Diagnostic> diagnostics, Terminal terminal) {
        this.diagnostics = diagnostics;
        this.terminal = terminal;
    }

    /** Those that look at draws. */
    Collection<Diagnostic> diagnostics() {
        return diagnostics.all();
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
            findings.addAll(examine(diagnostic, summarised, of));
        }
        return FindingOrder.causesFirst(findings);
    }

    /** One that a plug-in cannot finish is told and not available, and the others stand. */
    private List<Finding> examine(Diagnostic diagnostic, Draws draws, Options options) {
        try {
            return diagnostic.examine(draws, options);
        } catch (PluginException e) {
            terminal.noteWrapped("asterism: warning: " + e.getMessage(), 2);
            return List.of(Finding.notAvailable(diagnostic.descriptor().id(), e.getMessage()));
        }
    }
}
