package org.asterism.models.binary;

import static org.asterism.core.graph.expression.Expressions.exp;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.models.velocity.LogPeriods;
import org.asterism.models.velocity.OrbitStart;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;
import org.asterism.models.velocity.Visits;

/** The circular orbits of a population as they are published, sampled at each star's centred time. */
final class PopulationDeclaration {
    private PopulationDeclaration() {}

    static DeclaredPosterior posterior(
            List<StarSeries> stars,
            PopulationPriors population,
            OrbitPriors priors,
            VelocityErrors errors,
            List<OrbitStart> starts) {
        ModelGraph m = new ModelGraph();
        Visits visits = Visits.of(stars, m);
        double[] periods = Starts.published(stars, starts)[0];
        Expr lnP = LogPeriods.declare(visits, population, periods, Starts.widths(starts, errors)[0]);
        Orbits.declare(visits, exp(lnP.negate()), priors, errors, starts);
        return m.posterior();
    }
}
