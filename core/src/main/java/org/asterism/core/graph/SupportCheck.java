package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Listing;
import org.asterism.core.error.Problem;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Expr;

/** Refuses observed values where their distribution has no mass, naming their rows. */
final class SupportCheck {
    private final Positions positions;

    SupportCheck(Positions positions) {
        this.positions = positions;
    }

    void check(String name, Distribution distribution, Data data) {
        List<String> bad = new ArrayList<>();
        double[] values = data.values();
        for (int i = 0; i < values.length; i++) {
            if (!isInside(distribution.support(), values[i])) {
                bad.add(positions.of(data.shape(), i) + " (" + values[i] + ")");
            }
        }
        if (!bad.isEmpty()) {
            Problem problem = Problem.of("observed " + name + " has values where its distribution "
                    + distribution.name() + " has no mass, " + words(distribution.support()) + ": " + Listing.of(bad));
            throw new DataException(
                    positions.inTable(problem).cure("leave these out, or choose a distribution that allows them"));
        }
    }

    /** Whether a value is inside a support, as far as its bounds are known. */
    static boolean isInside(Support support, double value) {
        if (support instanceof Support.Above above) {
            return value > bound(above.lower(), Double.NEGATIVE_INFINITY) && value < Double.POSITIVE_INFINITY;
        }
        if (support instanceof Support.Below below) {
            return value < bound(below.upper(), Double.POSITIVE_INFINITY) && value > Double.NEGATIVE_INFINITY;
        }
        if (support instanceof Support.Between between) {
            return value >= bound(between.lower(), Double.NEGATIVE_INFINITY)
                    && value <= bound(between.upper(), Double.POSITIVE_INFINITY);
        }
        if (support instanceof Support.Whole whole) {
            return value == Math.rint(value) && value >= whole.lower() && value <= whole.upper();
        }
        return Double.isFinite(value);
    }

    private static double bound(Expr expr, double otherwise) {
        return expr instanceof Constant constant ? constant.value() : otherwise;
    }

    /** What is outside a support, in words. */
    static String words(Support support) {
        if (support instanceof Support.Above above) {
            return "at or below " + above.lower();
        }
        if (support instanceof Support.Below below) {
            return "at or above " + below.upper();
        }
        if (support instanceof Support.Between between) {
            return "outside " + between.lower() + " to " + between.upper();
        }
        return support instanceof Support.Whole whole
                ? "other than the whole numbers from " + (long) whole.lower()
                        + (whole.upper() < Double.POSITIVE_INFINITY ? " to " + (long) whole.upper() : "")
                : "not finite";
    }
}
