package org.asterism.models.kepler;

import static org.asterism.core.graph.distribution.Distributions.logUniform;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.log;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.models.velocity.LogPeriods;
import org.asterism.models.velocity.PopulationPriors;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;
import org.asterism.models.velocity.Visits;

/** Eccentric orbits: of one star, or of a population of periods. */
final class KeplerDeclaration {
    private KeplerDeclaration() {}

    static DeclaredPosterior ofOne(
            StarSeries series, PeriodPrior prior, KeplerPriors priors, VelocityErrors errors, KeplerStart start) {
        ModelGraph m = new ModelGraph();
        Visits visits = Visits.of(series, m);
        KeplerStarts starts = new KeplerStarts(List.of(start));
        double shortest = prior.range().shortest();
        double longest = prior.range().longest();
        Expr period = m.random("P", prior.even() ? uniform(shortest, longest) : logUniform(shortest, longest))
                .describe("orbital period", "d")
                .start(starts.of(KeplerStart::period))
                .width(starts.widths(0, errors));
        m.deterministic("lnP", log(period)).describe("natural logarithm of P in days", "");
        KeplerOrbits.declare(visits, period, priors, errors, starts);
        return m.posterior();
    }

    static DeclaredPosterior ofPopulation(
            List<StarSeries> stars,
            PopulationPriors population,
            KeplerPriors priors,
            VelocityErrors errors,
            KeplerStarts starts) {
        ModelGraph m = new ModelGraph();
        Visits visits = Visits.of(stars, m);
        Expr lnP = LogPeriods.declare(visits, population, starts.of(KeplerStart::period), starts.widths(0, errors));
        KeplerOrbits.declare(visits, exp(lnP), priors, errors, starts);
        return m.posterior();
    }
}
