package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.Summary;

/**
 * The quantities that one looks at first: few, however many there are.
 *
 * @param scalars the first of all
 * @param free the first of those scalars that do not follow from others
 * @param traced the first scalars, and the two elements of vectors with the fewest effective draws
 * @param hasVectors whether there are vectors
 */
record Focus(List<Element> scalars, List<Element> free, List<Element> traced, boolean hasVectors) {
    private static final int MOST_SCALARS = 12;
    private static final int MOST_FREE = 6;
    private static final int TRACED_SCALARS = 6;
    private static final int TRACED_OF_VECTORS = 2;

    /** Among the rows of a summary. */
    static Focus of(Summary selected, ReportRequest request) {
        DrawSchema schema = request.draws().schema();
        Set<String> derived = request.facts().graph().map(Focus::deterministic).orElse(Set.of());
        List<Element> scalars = new ArrayList<>();
        List<Element> free = new ArrayList<>();
        WorstRows worst = new WorstRows(TRACED_OF_VECTORS);
        boolean hasVectors = false;
        for (Summary.Row row : selected.rows()) {
            Variable variable = schema.variables().get(row.element().variable());
            if (variable.size() > 1) {
                worst.offer(row);
                hasVectors = true;
            } else if (scalars.size() < MOST_SCALARS) {
                scalars.add(row.element());
                if (free.size() < MOST_FREE && !derived.contains(variable.name())) {
                    free.add(row.element());
                }
            }
        }
        List<Element> traced = new ArrayList<>(scalars.subList(0, Math.min(TRACED_SCALARS, scalars.size())));
        worst.inOrder().forEach(row -> traced.add(row.element()));
        return new Focus(scalars, free, traced, hasVectors);
    }

    private static Set<String> deterministic(GraphicalModel graph) {
        return graph.nodes().stream()
                .filter(node -> node.kind() == GraphicalModel.Kind.DETERMINISTIC)
                .map(GraphicalModel.Node::name)
                .collect(Collectors.toSet());
    }
}
