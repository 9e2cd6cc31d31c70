package org.asterism.models.dispersion;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/**
 * The members of a cluster. Given mean, dispersion and data, a member's velocity is normal: with s the dispersion and e the
 * error of its observed velocity y, its mean is (e² mean + s² y)/(s² + e²) and its variance s² e²/(s² + e²). In units of
 * these all coordinates are independent; or the velocities are integrated out.
 */
final class DispersionDeclaration {
    private DispersionDeclaration() {}

    static DeclaredPosterior posterior(DispersionData from, DispersionPriors priors, boolean marginal) {
        ModelGraph m = new ModelGraph();
        Dim member = from.member();
        double scatter = from.scatter();
        RandomVariable mean = m.random("mean", normal(priors.centre(), priors.sd()))
                .describe("mean velocity", "km/s")
                .start(from.meanVelocity())
                .width(scatter / Math.sqrt(from.size()));
        RandomVariable dispersion = m.random("dispersion", halfNormal(priors.scale()))
                .describe("standard deviation of the members' velocities", "km/s")
                .start(scatter)
                .width(scatter / Math.sqrt(2.0 * from.size()));
        from.redshift()
                .ifPresent(z -> m.deterministic(
                                "z", mean.times((1 + z) / DispersionData.LIGHT).plus(z))
                        .describe("redshift of the cluster", ""));
        RandomVariable v = m.random("v", normal(mean, dispersion), member).describe("velocity of a member", "km/s");
        Expr error = m.fixed("velocity_error", "standard error of the velocity", "km/s", from.error(), member);
        Expr observed = m.observe("velocity", "observed velocity", "km/s", normal(v, error), from.velocity(), member);
        Expr population = square(dispersion);
        Expr noise = square(error);
        Expr both = population.plus(noise);
        Expr centre = noise.times(mean).plus(population.times(observed)).over(both);
        Expr width = dispersion.times(error).over(sqrt(both));
        if (marginal) {
            v.integratedOut(normal(centre, width));
        } else {
            v.sampledThrough(
                            u -> centre.plus(width.times(u)),
                            x -> x.minus(centre).over(width))
                    .width(1);
        }
        return m.posterior();
    }
}
