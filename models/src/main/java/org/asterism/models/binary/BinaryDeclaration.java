package org.asterism.models.binary;

import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.log;
import static org.asterism.core.graph.expression.Expressions.reciprocal;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PeriodRange;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;
import org.asterism.models.velocity.Visits;

/** One circular orbit, in either of its forms. */
final class BinaryDeclaration {
    private BinaryDeclaration() {}

    /** The orbit as it is published, sampled at the centred time. */
    static DeclaredPosterior linear(
            StarSeries series, PeriodRange range, OrbitPriors priors, VelocityErrors errors, OrbitStart start) {
        ModelGraph m = new ModelGraph();
        Visits visits = Visits.of(series, m);
        Expr period = period(m, range, errors, start);
        Orbits.declare(visits, reciprocal(period), priors, errors, List.of(start));
        return m.posterior();
    }

    private static Expr period(ModelGraph m, PeriodRange range, VelocityErrors errors, OrbitStart start) {
        Expr period = m.random("P", uniform(range.shortest(), range.longest()))
                .describe("orbital period", "d")
                .start(start.values()[0])
                .width(start.widths(errors)[0]);
        m.deterministic("lnP", log(period)).describe("natural logarithm of P in days", "");
        return period;
    }
}
