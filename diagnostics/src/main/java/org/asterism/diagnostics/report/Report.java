package org.asterism.diagnostics.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.Draws;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.fit.FittedObjects;
import org.asterism.diagnostics.summary.Summary;

/**
 * A run as one page to read, print or send: it needs no file beside it and no network, and its size does not grow with the
 * number of quantities.
 *
 * @param html the page, which is well-formed XML too
 * @param figures that are in it, by the names of their kinds
 */
public record Report(String html, Map<String, Figure> figures) {
    /** The names that figures of a report may have. */
    public static final List<String> FIGURES = List.of(
            "graph",
            ReportFigure.DATA.plot(),
            ReportFigure.PAIR.plot(),
            ReportFigure.POSTERIOR.plot(),
            ReportFigure.FOREST.plot(),
            ReportFigure.VELOCITIES.plot(),
            ReportFigure.FOLDED.plot(),
            ReportFigure.PERIODOGRAM.plot(),
            ReportFigure.PERIODS.plot(),
            ReportFigure.MEMBERSHIP.plot(),
            ReportFigure.PREDICTIVE.plot(),
            ReportFigure.KHAT.plot(),
            ReportFigure.TRACE.plot(),
            ReportFigure.RANK.plot(),
            ReportFigure.ENERGY.plot());

    public Report {
        figures = Map.copyOf(figures);
    }

    /** Makes the page, with its figures drawn on all processors. */
    public static Report of(ReportRequest given) {
        Draws draws = new LockedDraws(given.draws());
        ReportRequest request = new ReportRequest(
                given.directory(),
                given.facts(),
                draws,
                given.summary(),
                given.findings(),
                given.selection(),
                given.truth());
        Summary selected = request.summary().part(request.selection().elements(draws.schema()), draws.schema());
        FittedObjects fit = FittedObjects.of(draws);
        DrawnFigures figures = DrawnFigures.of(FigurePlan.of(request, Focus.of(selected, request), fit), request);
        List<Section> sections = List.of(
                new FindingsSection(request),
                new ModelSection(request, figures),
                new DataSection(request, figures),
                new SummarySection(request, selected),
                new FiguresSection(figures),
                new FitSection(fit, figures),
                new SamplerSection(request, figures),
                new ReplaySection(request),
                new CitationSection(request.facts()));
        HtmlPage page = new HtmlPage().begin("html", "lang", "en");
        head(page, request.facts());
        page.begin("body");
        new Masthead(request).write(page, sections);
        page.begin("main");
        for (Section section : sections) {
            page.begin("section", "id", section.id()).element("h2", section.title());
            section.write(page);
            page.end();
        }
        page.end().code("script", resource("report.js")).end().end();
        return new Report(page.finish(), figures.all());
    }

    private static void head(HtmlPage page, RunFacts facts) {
        page.begin("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element(
                "title", facts.model().id() + ": " + facts.data().provenance().place());
        page.code("style", resource("report.css")).end();
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar of diagnostics is without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
