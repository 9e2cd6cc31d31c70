package org.asterism.diagnostics.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.data.Unit;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.statistics.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** A summary does not depend on the threads that compute it, and keeps little in memory. */
class SummaryScanTest {
    /** Made anew each time they are read, by one thread only; {@code broken} cannot be read. */
    private static final class MadeAnew implements Draws {
        private final int size;
        private final int broken;
        private final Thread reader = Thread.currentThread();

        MadeAnew(int size, int broken) {
            this.size = size;
            this.broken = broken;
        }

        @Override
        public DrawSchema schema() {
            Dim star = Dim.of("star", size / 2);
            return new DrawSchema(
                    List.of(
                            Variable.scalar("mu", "", ""),
                            Variable.vector("r", star, "", ""),
                            Variable.vector("s", star, "", "")),
                    List.of(),
                    4,
                    1000,
                    List.of(),
                    Map.of());
        }

        @Override
        public double[][] component(int variable, int element) {
            assertSame(reader, Thread.currentThread(), "draws are read by one thread");
            if (element == broken) {
                throw new IllegalStateException("element " + broken + " is damaged");
            }
            Random random = new Random(31L * variable + element);
            double[][] chains = new double[4][1000];
            for (double[] chain : chains) {
                for (int i = 0; i < chain.length; i++) {
                    chain[i] = random.nextGaussian();
                }
            }
            return chains;
        }

        @Override
        public double[][] statistic(int statistic) {
            throw new IllegalArgumentException("there is no statistic " + statistic);
        }

        @Override
        public void close() {}
    }

    @Test
    void threadsChangeNothing() {
        // Enough for several blocks, and more than the bound below which threads are not used.
        Draws draws = new MadeAnew(1400, -1);
        Summary one = new SummaryScan(1, ScanProgress.NONE).summary(draws, Selection.all(), 0.94);
        Summary three = new SummaryScan(3, ScanProgress.NONE).summary(draws, Selection.all(), 0.94);
        assertEquals(1401, one.rows().size());
        assertEquals(one.rows(), three.rows());
        Summary.Row row = three.rows().get(1 + 700 + 13);
        assertEquals("s[13]", row.element().name());
        assertEquals(SummaryStatistics.of(draws.component(2, 13), 0.94), row.statistics());
    }

    @Test
    void progressRunsToTheEnd() {
        for (int threads = 1; threads <= 2; threads++) {
            List<Integer> heard = new ArrayList<>();
            ScanProgress progress = (done, total) -> {
                assertEquals(601, total);
                heard.add(done);
            };
            new SummaryScan(threads, progress).summary(new MadeAnew(600, -1), Selection.all(), 0.94);
            assertTrue(heard.size() > 2, "heard " + heard);
            assertEquals(heard.stream().sorted().distinct().toList(), heard);
            assertEquals(601, heard.get(heard.size() - 1));
        }
    }

    @Test
    void drawsThatCannotBeReadEndTheScan() {
        Draws draws = new MadeAnew(1400, 650);
        SummaryScan scan = new SummaryScan(2, ScanProgress.NONE);
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> scan.summary(draws, Selection.all(), 0.94));
        assertEquals("element 650 is damaged", thrown.getMessage());
    }

    @Test
    void aPartHasTheRowsOfTheWhole() {
        Draws draws = new MadeAnew(20, -1);
        Summary whole = Summary.of(draws, Selection.all(), 0.9);
        Selection selection = Selection.parse(List.of("s", "mu"), List.of("star=2:4"));
        Summary part = whole.part(selection.elements(draws.schema()), draws.schema());
        assertEquals(
                List.of("mu", "s[2]", "s[3]"),
                part.rows().stream().map(row -> row.element().name()).toList());
        assertEquals(Summary.of(draws, selection, 0.9).rows(), part.rows());
    }

    @Test
    void elementsOfSeveralDimensionsAreNamedRowByRow() {
        Variable matrix =
                new Variable("x", List.of(Dim.of("row", 2), Dim.of("column", List.of("a", "b", "c"))), Unit.NONE, "");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            names.add(ElementName.of(matrix, i));
        }
        assertEquals(List.of("x[0, a]", "x[0, b]", "x[0, c]", "x[1, a]", "x[1, b]", "x[1, c]"), names);
    }

    @Test
    void longVectorsAreCutInAnExcerpt() {
        Summary summary = Summary.of(new MadeAnew(60, -1), Selection.all(), 0.94);
        Excerpt excerpt = Excerpt.of(summary);
        assertEquals(1 + 5 + 5, excerpt.summary().rows().size());
        assertEquals(50, excerpt.left());
        Summary small = Summary.of(new MadeAnew(20, -1), Selection.all(), 0.94);
        assertEquals(0, Excerpt.of(small).left());
    }
}
