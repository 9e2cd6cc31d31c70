package org.asterism.models.mixture;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.independent;
import static org.asterism.core.graph.distribution.Distributions.mixture;
import static org.asterism.core.graph.distribution.Distributions.multivariateMixture;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;
import static org.asterism.core.graph.expression.Expressions.stack;

import java.util.Arrays;
import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Mixture;
import org.asterism.core.graph.distribution.MultivariateMixture;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/**
 * Members and field stars as normal distributions in parallax and proper motion, each blurred by the errors. The field is the
 * broader by declaration: so the two cannot change places.
 */
final class MixtureDeclaration {
    private static final double START_DEPTH = 0.02;

    private final ModelGraph m = new ModelGraph();
    private final MixtureData data;
    private final MixturePriors priors;
    private final DensestPoint densest;

    private MixtureDeclaration(MixtureData data, MixturePriors priors) {
        this.data = data;
        this.priors = priors;
        this.densest = DensestPoint.of(data);
    }

    static DeclaredPosterior posterior(MixtureData data, MixturePriors priors) {
        return new MixtureDeclaration(data, priors).declare();
    }

    /** Mean and spread of members and field in one measurement, errors apart. */
    private record Parts(Expr member, Expr memberSd, Expr field, Expr fieldSd) {}

    private DeclaredPosterior declare() {
        double lower = priors.fraction().lower();
        double upper = priors.fraction().upper();
        double start =
                Math.min(Math.max(densest.share(), lower + 0.1 * (upper - lower)), upper - 0.1 * (upper - lower));
        Expr fraction = m.random("fraction", uniform(lower, upper))
                .describe("fraction of the stars that are members", "")
                .start(start);
        List<Expr> weights = List.of(fraction, constant(1).minus(fraction));
        Parts parallax = parallax();
        if (data.hasMotions()) {
            withMotions(weights, parallax);
        } else {
            Dim star = data.star();
            Expr error = m.fixed("parallax_error", "standard error of the parallax", "mas", data.error(), star);
            Mixture each = mixture(
                    weights,
                    blurred(parallax.member(), parallax.memberSd(), error),
                    blurred(parallax.field(), parallax.fieldSd(), error));
            Expr observed = m.observe("parallax", "observed parallax", "mas", each, data.value(), star);
            membership(each.responsibility(0, observed));
        }
        return m.posterior();
    }

    private void membership(Expr probability) {
        m.deterministic("membership", probability).describe("probability of being a member", "");
    }

    private static Distribution blurred(Expr mean, Expr sd, Expr error) {
        return normal(mean, sqrt(square(sd).plus(square(error))));
    }

    private Parts parallax() {
        double[] errors = data.errors(0);
        Arrays.sort(errors);
        double distance = 1 / Math.max(densest.at()[0], errors[errors.length / 2]);
        Expr mu = m.random(
                        "mu_r",
                        truncatedNormal(
                                        priors.distance().mean(),
                                        priors.distance().sd())
                                .above(0))
                .describe("mean distance of the cluster", "kpc")
                .start(distance);
        double low = priors.lnStd().lower();
        double high = priors.lnStd().upper();
        double startLnStd = Math.log(START_DEPTH);
        Expr lnStd = m.random("ln_std_r", uniform(low, high))
                .describe("natural logarithm of std_r in kpc", "")
                .start(startLnStd > low && startLnStd < high ? startLnStd : 0.5 * (low + high));
        Expr std = m.deterministic("std_r", exp(lnStd)).describe("standard deviation of the members' distances", "kpc");
        Expr depth = std.over(square(mu));
        MixturePriors.Width zero = priors.zeroPoint();
        Expr zeroPoint = zero.sd() == 0
                ? constant(zero.mean())
                : m.random("zero_point", normal(zero.mean(), zero.sd()))
                        .describe("zero point of the parallaxes", "mas");
        MixturePriors.Field field = priors.parallax();
        Expr mean = m.random("field_mean", normal(field.mean(), field.sd()))
                .describe("mean parallax of the field", "mas")
                .start(mean(0));
        Expr spread = m.random("field_sd", halfNormal(field.spread()))
                .describe("how much more the field scatters in parallax than the members", "mas")
                .start(spread(0));
        return new Parts(
                reciprocal(mu).plus(zeroPoint), depth, mean, sqrt(square(depth).plus(square(spread))));
    }

    private double mean(int which) {
        return Arrays.stream(data.values(which)).average().orElseThrow();
    }

    /** That of all stars, and at least a typical error. */
    private double spread(int which) {
        return Math.max(DensestPoint.spread(data.values(which)), data.errors(which)[0]);
    }

    private void withMotions(List<Expr> weights, Parts parallax) {
        MixturePriors.Motion motion = priors.motion();
        Expr dispersion = m.random("pm_dispersion", halfNormal(motion.dispersion()))
                .describe("standard deviation of the members' proper motions", "mas/yr")
                .start(0.3 * motion.dispersion());
        Parts ra = motion("pmra", 1, dispersion);
        Parts dec = motion("pmdec", 2, dispersion);
        Dim measurement = data.measurement();
        Expr error = m.fixed("error", data.error(), data.star(), measurement);
        MultivariateMixture all = multivariateMixture(
                weights,
                independent(
                        blurred(
                                stack(measurement, parallax.member(), ra.member(), dec.member()),
                                stack(measurement, parallax.memberSd(), ra.memberSd(), dec.memberSd()),
                                error),
                        measurement),
                independent(
                        blurred(
                                stack(measurement, parallax.field(), ra.field(), dec.field()),
                                stack(measurement, parallax.fieldSd(), ra.fieldSd(), dec.fieldSd()),
                                error),
                        measurement));
        Expr observed = m.observe(
                "astrometry",
                "observed parallax in mas and proper motions in mas/yr",
                "",
                all,
                data.value(),
                data.star(),
                measurement);
        membership(all.responsibility(0, observed));
    }

    private Parts motion(String name, int which, Expr dispersion) {
        MixturePriors.Motion motion = priors.motion();
        Expr member = m.random(name, normal(0, motion.sd()))
                .describe("mean " + name + " of the cluster", "mas/yr")
                .start(densest.at()[which]);
        Expr field = m.random("field_" + name, normal(0, motion.sd()))
                .describe("mean " + name + " of the field", "mas/yr")
                .start(mean(which));
        Expr spread = m.random("field_" + name + "_sd", halfNormal(motion.spread()))
                .describe("how much more the field scatters in " + name + " than the members", "mas/yr")
                .start(spread(which));
        return new Parts(member, dispersion, field, sqrt(square(dispersion).plus(square(spread))));
    }
}
