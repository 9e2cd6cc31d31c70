package org.asterism.diagnostics.report;

import java.util.List;
import org.asterism.core.option.Descriptor;

/** How to do the run again, and with which versions it was done. */
final class ReplaySection implements Section {
    private final RunFacts facts;

    ReplaySection(ReportRequest request) {
        this.facts = request.facts();
    }

    @Override
    public String id() {
        return "reproduce";
    }

    @Override
    public String title() {
        return "How to reproduce";
    }

    @Override
    public void write(HtmlPage page) {
        page.begin("p")
                .text("Save what stands below as ")
                .element("code", "run.yaml")
                .text(
                        " (it is in the directory of the run), have the data with the digest above where it says, and the same"
                                + " draws come out, bit for bit:")
                .end();
        page.element("pre", "asterism run --config run.yaml --out again");
        page.element("pre", facts.replay().configuration(), "class", "wrapped");
        HtmlTable table = HtmlTable.begin(page, "plain", List.of("what", "version", "by", "licence"), 0);
        service(table, facts.software());
        service(table, facts.model());
        service(table, facts.sampler());
        table.row()
                .name("Java", "")
                .words(facts.replay().java())
                .words("")
                .words("")
                .endRow();
        table.end();
        if (!facts.replay().plugins().isEmpty()) {
            plugins(page);
        }
        page.element(
                "p",
                "Made " + facts.replay().created() + " with seed "
                        + facts.replay().seed() + ".",
                "class",
                "note");
    }

    private void plugins(HtmlPage page) {
        page.element("p", "The run needs these plug-ins, each with the same digest:");
        HtmlTable table = HtmlTable.begin(page, "plain", List.of("jar", "version", "used for", "SHA-256"), 0);
        for (RunFacts.PluginFacts plugin : facts.replay().plugins()) {
            table.row()
                    .name(plugin.jar(), "")
                    .words(plugin.version())
                    .words(plugin.services())
                    .words(plugin.sha256())
                    .endRow();
        }
        table.end();
    }

    private static void service(HtmlTable table, Descriptor service) {
        table.row()
                .name(service.id(), service.summary())
                .words(service.version())
                .words(service.provider())
                .words(service.licence())
                .endRow();
    }
}
