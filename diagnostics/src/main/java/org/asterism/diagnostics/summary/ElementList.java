package org.asterism.diagnostics.summary;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.Variable;

/** Elements as two numbers each, named only when asked for, so that a million of them stay small. Immutable. */
final class ElementList extends AbstractList<Element> implements RandomAccess {
    private final List<Variable> variables;
    private final int[] variable;
    private final int[] element;

    private ElementList(List<Variable> variables, int[] variable, int[] element) {
        this.variables = variables;
        this.variable = variable;
        this.element = element;
    }

    @Override
    public int size() {
        return variable.length;
    }

    @Override
    public Element get(int index) {
        Variable of = variables.get(variable[index]);
        return new Element(variable[index], element[index], ElementName.of(of, element[index]));
    }

    /** Gathers elements. */
    static final class Builder {
        private final List<Variable> variables;
        private int[] variable = new int[16];
        private int[] element = new int[16];
        private int size;

        Builder(DrawSchema schema) {
            this.variables = schema.variables();
        }

        void add(int ofVariable, int index) {
            if (size == variable.length) {
                variable = Arrays.copyOf(variable, 2 * size);
                element = Arrays.copyOf(element, 2 * size);
            }
            variable[size] = ofVariable;
            element[size++] = index;
        }

        ElementList build() {
            return new ElementList(variables, Arrays.copyOf(variable, size), Arrays.copyOf(element, size));
        }
    }
}
