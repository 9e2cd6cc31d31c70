package org.asterism.diagnostics.figure.plot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.asterism.core.draws.Draws;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.Selection;

/**
 * What a figure is made from.
 *
 * @param draws of a run, with its data
 * @param selection which elements to show
 * @param truth true values by the name of the variable, row-major; may be empty
 */
public record PlotRequest(Draws draws, Selection selection, Map<String, List<Double>> truth) {
    public PlotRequest {
        truth = Collections.unmodifiableMap(new LinkedHashMap<>(truth));
    }

    /** The true value of an element, if it is known. */
    public OptionalDouble truthOf(Element element) {
        String variable = draws.schema().variables().get(element.variable()).name();
        List<Double> values = truth.getOrDefault(variable, List.of());
        return element.element() < values.size()
                ? OptionalDouble.of(values.get(element.element()))
                : OptionalDouble.empty();
    }
}
