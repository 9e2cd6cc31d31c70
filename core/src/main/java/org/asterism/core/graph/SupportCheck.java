package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.RowLabels;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Listing;
import org.asterism.core.error.Problem;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.expression.Constant;
import org.asterism.core.graph.expression.Data;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** Refuses observed values where their distribution has no mass, naming their rows. */
final class SupportCheck {
    private final Map<String, RowLabels> rows;
    private final String place;

    SupportCheck(Map<String, RowLabels> rows, String place) {
        this.rows = rows;
        this.place = place;
    }

    void check(String name, Distribution distribution, Data data) {
        List<String> bad = new ArrayList<>();
        double[] values = data.values();
        for (int i = 0; i < values.length; i++) {
            if (!isInside(distribution.support(), values[i])) {
                bad.add(label(data, i) + " (" + values[i] + ")");
            }
        }
        if (!bad.isEmpty()) {
            Problem problem = Problem.of("observed " + name + " has values where its distribution "
                    + distribution.name() + " has no mass, " + words(distribution.support()) + ": " + Listing.of(bad));
            throw new DataException((place.isEmpty() ? problem : problem.at(place))
                    .cure("leave these out, or choose a distribution that allows them"));
        }
    }

    private String label(Data data, int element) {
        if (data.shape().isScalar()) {
            return "the value";
        }
        Dim last = data.shape().dims().get(data.shape().dims().size() - 1);
        int position = element % last.size();
        if (rows.containsKey(last.name())) {
            return rows.get(last.name()).get(position);
        }
        return last.labels().isEmpty() ? "position " + element : last.labels().get(position);
    }

    private static boolean isInside(Support support, double value) {
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

    private static String words(Support support) {
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
                ? "other than the whole numbers from " + whole.lower() + " to " + whole.upper()
                : "not finite";
    }
}
