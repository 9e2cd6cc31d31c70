package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Expr;

/** The smallest support that holds those of several distributions. */
final class Hull {
    private Hull() {}

    static Support of(List<Distribution> distributions) {
        List<Support> all = distributions.stream().map(Distribution::support).toList();
        Support first = all.get(0);
        if (all.stream().allMatch(first::equals)) {
            return first;
        }
        if (all.stream().allMatch(Support.Whole.class::isInstance)) {
            double lower = Double.POSITIVE_INFINITY;
            double upper = Double.NEGATIVE_INFINITY;
            for (Support support : all) {
                lower = Math.min(lower, ((Support.Whole) support).lower());
                upper = Math.max(upper, ((Support.Whole) support).upper());
            }
            return new Support.Whole(lower, upper);
        }
        for (int k = 0; k < all.size(); k++) {
            if (!isOnTheLine(all.get(k))) {
                throw new IllegalArgumentException("a mixture of a "
                        + distributions.get(0).name() + " and a "
                        + distributions.get(k).name() + " has no common support; mix distributions of numbers, of whole"
                        + " numbers, or of one kind of arrays");
            }
        }
        return line(all.stream().map(Edges::of).toList());
    }

    private static boolean isOnTheLine(Support support) {
        return support instanceof Support.Reals
                || support instanceof Support.Above
                || support instanceof Support.Below
                || support instanceof Support.Between;
    }

    private static Support line(List<Edges> edges) {
        Edges all = new Edges(
                least(edges.stream().map(Edges::lower).toList(), Double.NEGATIVE_INFINITY, Math::min),
                least(edges.stream().map(Edges::upper).toList(), Double.POSITIVE_INFINITY, Math::max));
        if (all.hasLower()) {
            return all.hasUpper() ? new Support.Between(all.lower(), all.upper()) : new Support.Above(all.lower());
        }
        return all.hasUpper() ? new Support.Below(all.upper()) : new Support.Reals();
    }

    /** The outermost of ends; none where they are not all known, unless they are all the same. */
    private static Expr least(List<Expr> ends, double none, BinaryOperator<Double> outer) {
        Expr first = ends.get(0);
        if (ends.stream().allMatch(end -> end == first)) {
            return first;
        }
        List<Double> values = new ArrayList<>();
        for (Expr end : ends) {
            values.add(end instanceof Constant constant ? constant.value() : none);
        }
        return constant(values.stream().reduce(outer).orElse(none));
    }
}
