package org.asterism.models.cluster;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.reciprocal;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** The cluster as it is published; sampled in whitened distances. */
final class ClusterDeclaration {
    private static final double START_LN_STD = -3;

    private ClusterDeclaration() {}

    static DeclaredPosterior posterior(ClusterData data, ClusterPriors priors, Dim star) {
        boolean inside = START_LN_STD > priors.lower() && START_LN_STD < priors.upper();
        double startLnStd = inside ? START_LN_STD : 0.5 * (priors.lower() + priors.upper());
        ModelGraph m = new ModelGraph();
        RandomVariable mu = m.random(
                        "mu_r", truncatedNormal(priors.mean(), priors.sd()).above(0))
                .describe("mean distance of the cluster", "kpc")
                .start(data.distance())
                .width(data.widthOfMean(Math.exp(startLnStd)));
        RandomVariable lnStd = m.random("ln_std_r", uniform(priors.lower(), priors.upper()))
                .describe("natural logarithm of std_r in kpc", "")
                .start(startLnStd)
                .width(1 / Math.sqrt(data.size()));
        Expr std = m.deterministic("std_r", exp(lnStd)).describe("standard deviation of the stars' distances", "kpc");
        WhitenedDistance whitened = new WhitenedDistance(new Whitening(data), mu, std, star);
        Expr r = m.random("r", truncatedNormal(mu, std).above(0), star)
                .describe("distance of a star", "kpc")
                .sampledThrough(whitened::distance, whitened::coordinate)
                .start(data.distance())
                .width(1);
        Expr error = m.fixed("parallax_error", "standard error of the parallax", "mas", data.error(), star);
        m.observe("parallax", "observed parallax", "mas", normal(reciprocal(r), error), data.parallax(), star);
        return m.posterior().refreshed(() -> new DistanceRefresh(data, new Whitening(data))::refresh);
    }
}
