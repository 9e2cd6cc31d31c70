package org.asterism.examples;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.cosTurns;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sinTurns;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.model.Dim;

/** The three models of the tutorial, written plainly. */
public final class Tutorial {
    private Tutorial() {}

    /** A star cluster: parallaxes in mas, distances in kpc. */
    public static DeclaredPosterior cluster(double[] parallax, double[] error) {
        Dim star = Dim.of("star", parallax.length);
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu_r", truncatedNormal(1, 2).above(0));
        Expr lnStd = m.random("ln_std_r", uniform(-8, 0));
        Expr std = m.deterministic("std_r", exp(lnStd));
        Expr r = m.random("r", truncatedNormal(mu, std).above(0), star);
        m.observe("parallax", normal(reciprocal(r), m.fixed("parallax_error", error, star)), parallax, star);
        return m.posterior();
    }

    /** A binary star: velocities in km/s at times in days from the first. */
    public static DeclaredPosterior binary(double[] time, double[] velocity, double[] error) {
        Dim visit = Dim.of("visit", time.length);
        ModelGraph m = new ModelGraph();
        Expr period = m.random("P", uniform(1.5, 20));
        Expr a = m.random("a", normal(0, 100));
        Expr b = m.random("b", normal(0, 100));
        Expr v0 = m.random("v0", normal(0, 150));
        Expr turns = m.fixed("time", time, visit).over(period);
        Expr v = a.times(cosTurns(turns)).plus(b.times(sinTurns(turns))).plus(v0);
        m.observe("velocity", normal(v, m.fixed("velocity_error", error, visit)), velocity, visit);
        return m.posterior();
    }

    /** Many binary stars: {@code of} says which star each visit is of. */
    public static DeclaredPosterior population(int stars, int[] of, double[] time, double[] velocity, double[] error) {
        Dim star = Dim.of("star", stars);
        Dim visit = Dim.of("visit", time.length);
        ModelGraph m = new ModelGraph();
        Index starOf = m.index("star of visit", visit, star, of);
        Expr mu = m.random("mu", uniform(1, 10));
        Expr lnSigma = m.random("lnsigma", uniform(-2, 3));
        Expr lnP = m.random("lnP", normal(mu, exp(lnSigma)), star);
        Expr a = m.random("a", normal(0, 100), star);
        Expr b = m.random("b", normal(0, 100), star);
        Expr v0 = m.random("v0", normal(0, 150), star);
        Expr turns = m.fixed("time", time, visit).times(exp(lnP.negate()).at(starOf));
        Expr v = a.at(starOf)
                .times(cosTurns(turns))
                .plus(b.at(starOf).times(sinTurns(turns)))
                .plus(v0.at(starOf));
        m.observe("velocity", normal(v, m.fixed("velocity_error", error, visit)), velocity, visit);
        return m.posterior();
    }
}
