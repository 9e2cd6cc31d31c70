package org.asterism.core.graph.distribution;

import java.util.ArrayList;
import java.util.List;

/** What distributions made of other distributions share. */
final class Wrapping {
    private Wrapping() {}

    /** The parameters of a distribution, then more. */
    static Argument[] with(Distribution distribution, Argument... more) {
        List<Argument> all = new ArrayList<>(distribution.arguments());
        all.addAll(List.of(more));
        return all.toArray(Argument[]::new);
    }

    static IllegalArgumentException unknownShares(String what, Distribution distribution) {
        return new IllegalArgumentException("a " + distribution.name() + " distribution cannot be " + what
                + ": the share of it below a value is not known; use one that implements LogCdf, such as normal,"
                + " logNormal, exponential, weibull, laplace, logistic or cauchy");
    }
}
