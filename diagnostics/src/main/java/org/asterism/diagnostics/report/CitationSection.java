package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;

/** What to cite, as text and as BibTeX. */
final class CitationSection implements Section {
    private final List<Descriptor> services;

    CitationSection(RunFacts facts) {
        this.services = List.of(facts.software(), facts.model(), facts.sampler());
    }

    @Override
    public String id() {
        return "cite";
    }

    @Override
    public String title() {
        return "What to cite";
    }

    @Override
    public void write(HtmlPage page) {
        List<String> entries = new ArrayList<>();
        page.begin("ul");
        for (Descriptor service : services) {
            for (Citation citation : service.citations()) {
                page.begin("li").text(service.id() + ": " + citation.text());
                if (!citation.doi().isEmpty()) {
                    page.text(", ").element("a", "doi:" + citation.doi(), "href", "https://doi.org/" + citation.doi());
                }
                page.end();
                entries.add(BibTex.entry(service.id() + (entries.size() + 1), citation));
            }
        }
        page.end();
        page.element("pre", String.join("\n", entries));
    }
}
