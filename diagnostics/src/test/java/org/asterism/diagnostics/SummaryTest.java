package org.asterism.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.diagnostics.summary.CsvSummary;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.JsonSummary;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.Summary;
import org.asterism.diagnostics.summary.TextSummary;
import org.junit.jupiter.api.Test;

/** The summary chooses, rounds and writes as a reader expects, and the checks tell sound draws from bad ones. */
class SummaryTest {
    /** Draws of a narrow scalar and a vector; chain 1 stands {@code shift} standard deviations off. */
    private record Made(double shift, double divergent) implements Draws {
        @Override
        public DrawSchema schema() {
            return new DrawSchema(
                    List.of(
                            Variable.scalar("P", "d", ""),
                            Variable.vector("r", Dim.of("star", List.of("A", "B", "17")), "", "")),
                    List.of(Statistic.flag("diverging", "")),
                    2,
                    500,
                    List.of(),
                    Map.of());
        }

        @Override
        public double[][] component(int variable, int element) {
            Random random = new Random(10L * variable + element);
            double[][] chains = new double[2][500];
            for (int c = 0; c < 2; c++) {
                for (int d = 0; d < 500; d++) {
                    double z = random.nextGaussian() + c * shift;
                    chains[c][d] = variable == 0 ? 2.84108 + 1e-6 * z : z;
                }
            }
            return chains;
        }

        @Override
        public double[][] statistic(int statistic) {
            double[][] chains = new double[2][500];
            chains[0][7] = divergent;
            return chains;
        }

        @Override
        public void close() {}
    }

    private final Made draws = new Made(0, 0);

    private List<String> names(List<String> variables, List<String> coordinates) {
        return Selection.parse(variables, coordinates).elements(draws.schema()).stream()
                .map(Element::name)
                .toList();
    }

    @Test
    void selectsByNameLabelAndPosition() {
        assertEquals(List.of("P", "r[A]", "r[B]", "r[17]"), names(List.of(), List.of()));
        assertEquals(List.of("P"), names(List.of("~r"), List.of()));
        assertEquals(List.of("r[A]", "r[B]"), names(List.of("r"), List.of("star=0:2")));
        assertEquals(List.of("r[17]"), names(List.of("r"), List.of("star=17")));
        assertEquals(List.of("P", "r[B]"), names(List.of(), List.of("star=1")));
    }

    @Test
    void aSelectionIsNarrowedByAConditionOrGivenAsElements() {
        Selection vectors = Selection.parse(List.of(), List.of("star=0:2")).where(variable -> variable.size() > 1);
        List<Element> elements = vectors.elements(draws.schema());
        assertEquals(
                List.of("r[A]", "r[B]"), elements.stream().map(Element::name).toList());
        assertEquals(elements, Selection.only(elements).elements(draws.schema()));
        assertEquals(
                List.of(),
                Selection.only(elements).where(variable -> variable.size() == 1).elements(draws.schema()));
    }

    @Test
    void tellsWhatCannotBeSelected() {
        UsageException thrown =
                assertThrows(UsageException.class, () -> names(List.of("q", "~s"), List.of("stra=1", "star=9")));
        assertEquals(4, thrown.problems().size(), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("did you mean 'star'?"), thrown.getMessage());
        assertThrows(UsageException.class, () -> names(List.of(), List.of("star=2:1")));
        assertThrows(UsageException.class, () -> names(List.of(), List.of("star")));
    }

    @Test
    void showsTheDigitsThatTheSpreadAllows() {
        Summary summary = Summary.of(draws, Selection.parse(List.of("P"), List.of()), 0.9);
        String text = TextSummary.of(summary, Map.of("P", 2.84108), 200);
        assertTrue(text.lines().findFirst().orElseThrow().contains("hdi_5%  "), text);
        assertTrue(text.contains("2.8410800"), text);
        String narrow = TextSummary.of(summary, Map.of(), 60);
        assertTrue(narrow.lines().allMatch(line -> line.length() <= 60), narrow);
        assertTrue(narrow.contains("r_hat"), narrow);
    }

    @Test
    void csvAndJsonKeepEveryBit() {
        Summary summary = Summary.of(draws, Selection.all(), 0.94);
        String[] cells =
                CsvSummary.of(summary).lines().skip(1).findFirst().orElseThrow().split(",", -1);
        double[] values = summary.rows().get(0).values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], Double.parseDouble(cells[i + 1]));
        }
        assertTrue(JsonSummary.of(summary)
                .contains("\"r[17]\": {\"mean\": " + summary.rows().get(3).values()[0]));
    }

    private static Finding finding(String id, Draws draws) {
        for (Diagnostic diagnostic : ServiceLoader.load(Diagnostic.class)) {
            if (diagnostic.descriptor().id().equals(id)) {
                return diagnostic
                        .examine(draws, Options.defaults(diagnostic.options()))
                        .get(0);
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void passesSoundDraws() {
        assertEquals(Finding.Verdict.PASSED, finding("r-hat", draws).verdict());
        assertEquals(Finding.Verdict.PASSED, finding("ess", draws).verdict());
        assertEquals(Finding.Verdict.PASSED, finding("divergences", draws).verdict());
    }

    @Test
    void warnsOfBadDrawsAndNamesTheWorst() {
        Finding rhat = finding("r-hat", new Made(2, 1));
        assertEquals(Finding.Verdict.WARNING, rhat.verdict());
        assertTrue(rhat.message().contains("and 3 more of 4"), rhat.message());
        assertEquals(Finding.Verdict.WARNING, finding("ess", new Made(2, 1)).verdict());
        assertEquals(
                "1 of 1000 draws diverged (0.10 %)",
                finding("divergences", new Made(2, 1)).message());
    }

    @Test
    void saysWhatIsNotAvailable() {
        for (String id : List.of("energy", "tree-depth", "acceptance")) {
            assertEquals(Finding.Verdict.NOT_AVAILABLE, finding(id, draws).verdict());
        }
    }
}
