package org.asterism.diagnostics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.asterism.core.diagnostic.Finding;
import org.asterism.diagnostics.summary.Selection;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page stands alone, is well-formed whatever the names in it, says what matters first, and stays small. */
class ReportTest {
    private final MadeReport run = new MadeReport();

    private static Document parse(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(html, e);
        }
    }

    private static List<Element> all(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String section(Document page, String id) {
        return all(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+", " ");
    }

    @Test
    void hasAllItsSectionsInTheirOrderAndNoneIsEmpty() {
        Document page = parse(run.report().html());
        List<String> ids = new ArrayList<>();
        for (Element section : all(page, "section")) {
            ids.add(section.getAttribute("id"));
            String title = section.getElementsByTagName("h2").item(0).getTextContent();
            assertTrue(section.getTextContent().strip().length() > title.length(), title);
        }
        assertEquals(
                List.of("findings", "model", "data", "summary", "figures", "fit", "sampler", "reproduce", "cite"), ids);
    }

    @Test
    void everyFigureIsInThePageWithACaptionOfItsOwn() {
        Report report = run.report();
        Document page = parse(report.html());
        List<Element> figures = all(page, "figure");
        assertEquals(report.figures().size(), figures.size());
        assertTrue(
                Report.FIGURES.containsAll(report.figures().keySet()),
                report.figures().toString());
        for (int i = 0; i < figures.size(); i++) {
            String caption = figures.get(i)
                    .getElementsByTagName("figcaption")
                    .item(0)
                    .getTextContent()
                    .strip();
            assertTrue(caption.startsWith("Figure " + (i + 1) + ". "), caption);
            String name = figures.get(i).getAttribute("id").substring("figure-".length());
            assertTrue(report.html().contains(report.figures().get(name).svg()), name);
        }
    }

    /** Links to be clicked are the only addresses; a style sheet could load by url() or import. */
    @Test
    void namesNothingThatABrowserWouldLoad() {
        run.label = "L";
        String html = run.report().html();
        Document page = parse(html);
        for (Element element : all(page, "*")) {
            for (String attribute : List.of("src", "srcset", "data", "action", "poster", "background", "xlink:href")) {
                assertFalse(element.hasAttribute(attribute), element.getTagName() + " has " + attribute);
            }
            if (element.hasAttribute("href")) {
                String target = element.getAttribute("href");
                assertEquals("a", element.getTagName());
                assertTrue(target.startsWith("#") || target.startsWith("https://doi.org/"), target);
            }
            assertFalse(List.of("link", "iframe", "img", "object", "embed", "use", "image")
                    .contains(element.getTagName()));
        }
        String style = all(page, "style").get(0).getTextContent();
        assertFalse(Pattern.compile("url\\(|@import|https?:").matcher(style).find(), style);
    }

    @Test
    void hostileNamesAreShownAsText() {
        String hostile = "<script>alert(1)</script></svg>\"'&<img src=x onerror=alert(2)>";
        Document tame = parse(run.report().html());
        run.name = "m" + hostile;
        run.label = hostile;
        run.file = hostile + ".csv";
        run.findings.add(Finding.warning("fit", 9, "chi2/dof = 9 for " + hostile, "See " + hostile + "."));
        run.warnings.add("chain 0 failed: " + hostile);
        Document page = parse(run.report().html());
        assertEquals(all(tame, "script").size(), all(page, "script").size());
        assertEquals(0, all(page, "img").size());
        for (String id : List.of("findings", "model", "data", "summary", "reproduce", "cite")) {
            assertTrue(section(page, id).contains("<script>alert(1)</script>"), id);
        }
        for (Element element : all(page, "*")) {
            IntStream.range(0, element.getAttributes().getLength())
                    .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                    .forEach(name -> assertFalse(name.startsWith("on"), element.getTagName() + " has " + name));
        }
    }

    @Test
    void aCleanRunSaysSoInOneLine() {
        run.findings.add(Finding.notAvailable("loo", "there are no log likelihoods"));
        Document page = parse(run.report().html());
        assertEquals(
                "Findings All is well: 1 check passed (r-hat); not applicable: loo.",
                section(page, "findings").strip());
    }

    @Test
    void warningsComeFirstInTheirOrderWithTheirAdvice() {
        run.findings.add(0, Finding.warning("modes", 2, "chain 1 sits in another mode of P", "Weigh the modes."));
        run.findings.add(1, Finding.warning("r-hat", 2, "the chains disagree", "Run longer."));
        run.warnings.add("chain 1 was stopped after 7 draws");
        String findings = section(parse(run.report().html()), "findings");
        int stopped = findings.indexOf("Chain 1 was stopped after 7 draws.");
        int modes = findings.indexOf("Chain 1 sits in another mode of P. Weigh the modes.");
        int rhat = findings.indexOf("The chains disagree. Run longer.");
        assertTrue(0 < stopped && stopped < modes && modes < rhat, findings);
        assertFalse(findings.contains("All is well"), findings);
    }

    @Test
    void ofLongVectorsTheWorstElementsAreShownAndTheRestIsTold() {
        run.stars = 60;
        Document page = parse(run.report().html());
        String summary = section(page, "summary");
        List<String> names = all(page, "th").stream()
                .filter(head -> head.getAttribute("scope").equals("row"))
                .map(Element::getTextContent)
                .filter(name -> name.startsWith("r["))
                .toList();
        List<String> worst = run.request().summary().rows().stream()
                .filter(row -> row.element().name().startsWith("r["))
                .sorted(Comparator.comparingDouble(row ->
                        Math.min(row.statistics().essBulk(), row.statistics().essTail())))
                .limit(5)
                .map(row -> row.element().name())
                .sorted()
                .toList();
        assertEquals(worst, names.stream().sorted().toList());
        assertTrue(summary.contains("55 rows are left out"), summary);
        assertTrue(summary.contains("asterism summary --all stars-run"), summary);
    }

    /** A hundred times as many parameters; a page of 300 may hold longer labels, and nothing else that is longer. */
    @Test
    void doesNotGrowWithTheNumberOfParameters() {
        run.stars = 300;
        int small = run.report().html().length();
        run.stars = 30_000;
        int large = run.report().html().length();
        assertTrue(large < 1.1 * small, small + " characters became " + large);
    }

    @Test
    void showsTheSelectionAndTheTruth() {
        run.selection = Selection.parse(List.of("sigma"), List.of());
        run.truth = Map.of("sigma", List.of(1.5));
        Document page = parse(run.report().html());
        String summary = section(page, "summary");
        assertTrue(summary.contains("truth") && summary.contains("1.50"), summary);
        assertFalse(summary.contains("mu"), summary);
        assertTrue(run.report().figures().get("trace").svg().contains(">truth<"));
    }

    @Test
    void saysWhatItCannotShow() {
        run.hasGraph = false;
        Document page = parse(run.report().html());
        assertTrue(section(page, "model").contains("The model does not tell its graph."));
        assertTrue(section(page, "fit").contains("Not checked: the draws have no replicates of the data"));
    }

    @Test
    void theSamePageIsMadeOfTheSameRun() {
        assertEquals(run.report().html(), run.report().html());
    }

    @Test
    void citationsCanBeCopied() {
        String cite = section(parse(run.report().html()), "cite");
        assertTrue(cite.contains("model: A & B 2020, S, doi:10.1000/S"), cite);
        assertTrue(cite.contains("note = {A \\& B 2020, S}, doi = {10.1000/S}"), cite);
    }
}
