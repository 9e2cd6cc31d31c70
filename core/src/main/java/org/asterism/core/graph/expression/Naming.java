package org.asterism.core.graph.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What expressions are called in messages: by the names in them, since they have none of their own. */
final class Naming {
    private Naming() {}

    /** The names of the variables and of the known values that the expressions are made of. */
    static String of(List<Expr> expressions) {
        Set<String> names = new LinkedHashSet<>();
        for (Expr expr : Order.of(expressions)) {
            if (expr instanceof Symbol
                    || (expr instanceof Data data && !data.name().isEmpty())) {
                names.add(expr.toString());
            }
        }
        return names.isEmpty() ? "values without a name" : String.join(", ", names);
    }
}
