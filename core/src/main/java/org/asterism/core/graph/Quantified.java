package org.asterism.core.graph;

import org.asterism.core.data.Unit;
import org.asterism.core.graph.expression.Shape;
import org.asterism.core.graph.expression.Symbol;
import org.asterism.core.model.Variable;

/** A named quantity of a declaration, with what the user is told of it. Changed only while the model is declared. */
abstract class Quantified extends Symbol {
    private String unit = "";
    private String description = "";

    Quantified(String name, Shape shape) {
        super(name, shape);
    }

    final void describeAs(String text, String inUnit) {
        description = text;
        unit = inUnit;
    }

    final String description() {
        return description;
    }

    final Variable variable() {
        return new Variable(name(), shape().dims(), Unit.of(unit), description);
    }
}
