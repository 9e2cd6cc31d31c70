package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.figure.axis.Range;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.statistics.SplitChains;
import org.asterism.diagnostics.summary.Element;

/**
 * The draws of one element, and what is marked among them.
 *
 * @param label its typeset name
 * @param unit of its values
 * @param chains [chain][draw]
 * @param truth the true value, if it is known
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record Sample(MathText label, String unit, double[][] chains, OptionalDouble truth) {
    static Sample of(Element element, PlotRequest request) {
        Draws draws = request.draws();
        Variable variable = draws.schema().variables().get(element.variable());
        return new Sample(
                MathText.ofName(element.name()),
                variable.unit().symbol(),
                draws.component(element.variable(), element.element()),
                request.truthOf(element));
    }

    static List<Sample> of(Chosen chosen, PlotRequest request) {
        return chosen.elements().stream()
                .map(element -> Sample.of(element, request))
                .toList();
    }

    /** All draws, one chain after the other: a fresh array. */
    double[] pooled() {
        return SplitChains.pooled(chains);
    }

    /** The draws that are finite, one chain after the other: a fresh array. */
    double[] finite() {
        return finite(pooled());
    }

    static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /** What a figure must show of it: all draws, and the truth. */
    Range range() {
        Range range = Range.of(pooled());
        return truth.isPresent() ? range.and(new Range(truth.getAsDouble(), truth.getAsDouble())) : range;
    }
}
