package org.asterism.examples;

import static org.asterism.core.graph.distribution.Distributions.halfCauchy;
import static org.asterism.core.graph.distribution.Distributions.normal;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** Effects of coaching in eight schools (Rubin 1981, doi:10.3102/10769986006004377), in both parametrisations. */
public final class EightSchools {
    private EightSchools() {}

    /** The effects sampled as they are. */
    public static DeclaredPosterior centred(double[] y, double[] sigma) {
        Dim school = Dim.of("school", y.length);
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu", normal(0, 5));
        Expr tau = m.random("tau", halfCauchy(5));
        Expr theta = m.random("theta", normal(mu, tau), school);
        m.observe("y", normal(theta, m.fixed("sigma", sigma, school)), y, school);
        return m.posterior();
    }

    /** The effects sampled in units of their spread. */
    public static DeclaredPosterior nonCentred(double[] y, double[] sigma) {
        Dim school = Dim.of("school", y.length);
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu", normal(0, 5));
        Expr tau = m.random("tau", halfCauchy(5));
        RandomVariable theta = m.random("theta", normal(mu, tau), school).nonCentred();
        m.observe("y", normal(theta, m.fixed("sigma", sigma, school)), y, school);
        return m.posterior();
    }
}
