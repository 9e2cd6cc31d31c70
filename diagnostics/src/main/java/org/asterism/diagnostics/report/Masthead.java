package org.asterism.diagnostics.report;

import java.util.List;
import org.asterism.diagnostics.report.RunFacts.ChainFacts;

/** The head of the page: the model and its question, from what and how it was answered, and the way to each section. */
final class Masthead {
    private final RunFacts facts;

    Masthead(ReportRequest request) {
        this.facts = request.facts();
    }

    void write(HtmlPage page, List<Section> sections) {
        page.begin("header").element("h1", facts.model().id());
        page.element("p", Words.sentence(facts.model().summary()), "class", "question");
        long draws = facts.chains().stream().mapToLong(ChainFacts::draws).sum();
        page.element(
                "p",
                Words.count(draws, "draw") + " in " + Words.count(facts.chains().size(), "chain") + " by "
                        + facts.sampler().id() + ", from "
                        + Words.count(facts.data().rows(), "row") + " of "
                        + facts.data().provenance().place() + "; "
                        + facts.replay().created().replaceFirst("T.*", "") + ".",
                "class",
                "note");
        page.begin("nav", "aria-label", "Sections").begin("ul");
        for (Section section : sections) {
            page.begin("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .end();
        }
        page.end().end().end();
    }
}
