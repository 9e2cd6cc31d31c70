package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.DrawSchema;
import org.asterism.diagnostics.summary.Summary;

/**
 * The rows of a summary that a page shows: a bounded number, scalars before vectors.
 *
 * @param rows those shown
 * @param left how many are not
 */
record ShownRows(List<Summary.Row> rows, int left) {
    private static final int MOST_SCALARS = 40;
    private static final int MOST_VECTORS = 15;
    private static final int SHORT_VECTOR = 8;
    private static final int SHOWN_OF_LONG = 5;

    ShownRows {
        rows = List.copyOf(rows);
    }

    static ShownRows of(Summary summary, DrawSchema schema) {
        List<Summary.Row> shown = new ArrayList<>();
        Map<Integer, WorstRows> vectors = new LinkedHashMap<>();
        for (Summary.Row row : summary.rows()) {
            int variable = row.element().variable();
            int size = schema.variables().get(variable).size();
            if (size == 1 && shown.size() < MOST_SCALARS) {
                shown.add(row);
            } else if (size > 1 && (vectors.containsKey(variable) || vectors.size() < MOST_VECTORS)) {
                int most = size <= SHORT_VECTOR ? SHORT_VECTOR : SHOWN_OF_LONG;
                vectors.computeIfAbsent(variable, v -> new WorstRows(most)).offer(row);
            }
        }
        vectors.values().forEach(worst -> shown.addAll(worst.inOrder()));
        return new ShownRows(shown, summary.rows().size() - shown.size());
    }
}
