package org.asterism.diagnostics.report;

import java.util.List;
import java.util.Locale;
import org.asterism.core.diagnostic.Finding;
import org.asterism.diagnostics.report.RunFacts.ChainFacts;

/** How the sampler went: what each check found, each chain, and the figures that show it. */
final class SamplerSection implements Section {
    private static final int MOST_CHAINS = 16;
    /** How the file of draws begins the names of its options. */
    static final String OPTION = "sampler_";

    private final ReportRequest request;
    private final DrawnFigures figures;

    SamplerSection(ReportRequest request, DrawnFigures figures) {
        this.request = request;
        this.figures = figures;
    }

    @Override
    public String id() {
        return "sampler";
    }

    @Override
    public String title() {
        return "Sampler and checks";
    }

    @Override
    public void write(HtmlPage page) {
        HtmlTable checks = HtmlTable.begin(page, "plain", List.of("check", "result", "what was found"), 0);
        for (Finding finding : request.findings()) {
            checks.row()
                    .name(finding.diagnostic(), "")
                    .words(word(finding.verdict()))
                    .words(finding.message())
                    .endRow();
        }
        checks.end();
        figures.place(page, ReportFigure.TRACE, ReportFigure.RANK, ReportFigure.ENERGY);
        chains(page, request.facts().chains());
        String sampler = request.facts().sampler().id();
        Settings.write(page, "Options of " + sampler, request.draws().schema().attributes(), OPTION);
    }

    private static String word(Finding.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case WARNING -> "warning";
            case NOT_AVAILABLE -> "not applicable";
        };
    }

    private static void chains(HtmlPage page, List<ChainFacts> chains) {
        HtmlTable table = HtmlTable.begin(
                page,
                "plain",
                List.of("chain", "ended", "tuning", "draws", "divergences", "evaluations", "seconds"),
                5);
        for (int i = 0; i < Math.min(MOST_CHAINS, chains.size()); i++) {
            ChainFacts chain = chains.get(i);
            table.row()
                    .name(Integer.toString(i), "")
                    .words(chain.outcome())
                    .number(Words.count(chain.tuned()), chain.tuned())
                    .number(Words.count(chain.draws()), chain.draws())
                    .number(Words.count(chain.divergences()), chain.divergences())
                    .number(Words.count(chain.evaluations()), chain.evaluations())
                    .number(String.format(Locale.ROOT, "%.2f", chain.seconds()), chain.seconds())
                    .endRow();
        }
        table.end();
        if (chains.size() > MOST_CHAINS) {
            page.element("p", Words.count(chains.size() - MOST_CHAINS) + " more chains.", "class", "note");
        }
    }
}
