package org.asterism.diagnostics.report;

import java.util.List;
import java.util.Map;
import org.asterism.core.option.Descriptor;

/** How to do the run again, and with which versions it was done. */
final class ReplaySection implements Section {
    private final RunFacts facts;
    private final Map<String, String> attributes;

    ReplaySection(ReportRequest request) {
        this.facts = request.facts();
        this.attributes = request.draws().schema().attributes();
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
        plugin(page, ModelSection.OPTION, facts.model());
        plugin(page, SamplerSection.OPTION, facts.sampler());
        page.element(
                "p",
                "Made " + facts.replay().created() + " with seed "
                        + facts.replay().seed() + ".",
                "class",
                "note");
    }

    private void plugin(HtmlPage page, String prefix, Descriptor service) {
        String plugin = attributes.getOrDefault(prefix + Settings.PLUGIN, "");
        if (!plugin.isEmpty()) {
            page.element("p", service.id() + " comes from the plug-in " + plugin + ".", "class", "note");
        }
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
