package org.asterism.diagnostics.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A summary that a person can read: of vectors with more than twenty rows the first five.
 *
 * @param summary what is shown
 * @param left how many rows are not
 */
public record Excerpt(Summary summary, int left) {
    private static final int LONG_VECTOR = 20;
    private static final int SHOWN_OF_LONG = 5;

    /** The excerpt of a summary. */
    public static Excerpt of(Summary summary) {
        Map<Integer, Integer> sizes = new HashMap<>();
        summary.rows().forEach(row -> sizes.merge(row.element().variable(), 1, Integer::sum));
        Map<Integer, Integer> shown = new HashMap<>();
        List<Summary.Row> rows = new ArrayList<>();
        for (Summary.Row row : summary.rows()) {
            int variable = row.element().variable();
            if (sizes.get(variable) <= LONG_VECTOR || shown.getOrDefault(variable, 0) < SHOWN_OF_LONG) {
                rows.add(row);
                shown.merge(variable, 1, Integer::sum);
            }
        }
        return new Excerpt(
                new Summary(rows, summary.hdiProbability()), summary.rows().size() - rows.size());
    }
}
