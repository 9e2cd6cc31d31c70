package org.asterism.diagnostics.summary;

import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;

/** The name of an element as it is shown: {@code mu_r}, {@code r[3]}, {@code x[2, B]}, with labels where there are any. */
public final class ElementName {
    private ElementName() {}

    /**
     * The name.
     *
     * @param element its place, row-major
     */
    public static String of(Variable variable, int element) {
        int count = variable.dims().size();
        if (count == 0) {
            return variable.name();
        }
        String[] places = new String[count];
        int rest = element;
        for (int i = count - 1; i >= 0; i--) {
            Dim dim = variable.dims().get(i);
            int position = rest % dim.size();
            rest /= dim.size();
            places[i] = dim.labels().isEmpty()
                    ? Integer.toString(position)
                    : dim.labels().get(position);
        }
        return variable.name() + "[" + String.join(", ", places) + "]";
    }
}
