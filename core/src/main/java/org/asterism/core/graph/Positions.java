package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.RowLabels;
import org.asterism.core.error.Problem;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.model.Dim;

/** What positions along dimensions are called in messages: the rows of a table, their labels, or numbers from zero. */
final class Positions {
    private final Map<String, RowLabels> rows = new HashMap<>();
    private String table = "";

    void are(Dim dim, RowLabels labels, String ofTable) {
        rows.put(dim.name(), labels);
        table = ofTable;
    }

    /** A problem in the table whose rows they are. */
    Problem inTable(Problem problem) {
        return table.isEmpty() ? problem : problem.at(table);
    }

    /** The name of an element of a shape. */
    String of(Shape shape, int element) {
        if (shape.isScalar()) {
            return "the value";
        }
        List<String> names = new ArrayList<>();
        for (Dim dim : shape.dims()) {
            names.add(of(
                    dim, element / shape.stride(dim) % dim.size(), shape.dims().size() > 1));
        }
        return String.join(", ", names);
    }

    private String of(Dim dim, int position, boolean amongOthers) {
        if (rows.containsKey(dim.name())) {
            return rows.get(dim.name()).get(position);
        }
        if (!dim.labels().isEmpty()) {
            return dim.labels().get(position);
        }
        return amongOthers ? dim.name() + " " + position : "position " + position;
    }
}
