package org.asterism.diagnostics.summary;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.asterism.diagnostics.statistics.HighestDensityInterval;
import org.asterism.diagnostics.statistics.SummaryStatistics;

/** The rows of a summary as one array of numbers, each row made when it is asked for: 72 bytes a row. Immutable. */
final class RowTable extends AbstractList<Summary.Row> implements RandomAccess {
    static final int COLUMNS = 9;

    private final List<Element> elements;
    private final double[] values;

    /**
     * A table.
     *
     * @param elements one a row
     * @param values the nine numbers of each row. Kept, not to be modified
     */
    RowTable(List<Element> elements, double[] values) {
        this.elements = elements;
        this.values = values;
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Summary.Row get(int index) {
        int at = index * COLUMNS;
        SummaryStatistics statistics = new SummaryStatistics(
                values[at],
                values[at + 1],
                new HighestDensityInterval(values[at + 2], values[at + 3]),
                values[at + 4],
                values[at + 5],
                values[at + 6],
                values[at + 7],
                values[at + 8]);
        return new Summary.Row(elements.get(index), statistics);
    }

    /** Writes the numbers of one row at its place. */
    static void write(SummaryStatistics s, double[] values, int row) {
        int at = row * COLUMNS;
        values[at] = s.mean();
        values[at + 1] = s.sd();
        values[at + 2] = s.hdi().lower();
        values[at + 3] = s.hdi().upper();
        values[at + 4] = s.mcseMean();
        values[at + 5] = s.mcseSd();
        values[at + 6] = s.essBulk();
        values[at + 7] = s.essTail();
        values[at + 8] = s.rhat();
    }
}
