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
 * @param free the first scalars that do not follow from others
 * @param derived the first of the others
 * @param traced the free scalars, and the two elements of vectors with the fewest effective draws
 * @param hasVectors whether there are vectors
 */
record Focus(List<Element> free, List<Element> derived, List<Element> traced, boolean hasVectors) {
    private static final int MOST = 6;
    private static final int TRACED_OF_VECTORS = 2;

    /** Among the rows of a summary. */
    static Focus of(Summary selected, ReportRequest request) {
        DrawSchema schema = request.draws().schema();
        Set<String> following =
                request.facts().graph().map(Focus::deterministic).orElse(Set.of());
        List<Element> free = new ArrayList<>();
        List<Element> derived = new ArrayList<>();
        WorstRows worst = new WorstRows(TRACED_OF_VECTORS);
        boolean hasVectors = false;
        for (Summary.Row row : selected.rows()) {
            Variable variable = schema.variables().get(row.element().variable());
            List<Element> kind = following.contains(variable.name()) ? derived : free;
            if (variable.size() > 1) {
                worst.offer(row);
                hasVectors = true;
            } else if (kind.size() < MOST) {
                kind.add(row.element());
            }
        }
        List<Element> traced = new ArrayList<>(free.isEmpty() ? derived : free);
        worst.inOrder().forEach(row -> traced.add(row.element()));
        return new Focus(free, derived, traced, hasVectors);
    }

    private static Set<String> deterministic(GraphicalModel graph) {
        return graph.nodes().stream()
                .filter(node -> node.kind() == GraphicalModel.Kind.DETERMINISTIC)
                .map(GraphicalModel.Node::name)
                .collect(Collectors.toSet());
    }
}
