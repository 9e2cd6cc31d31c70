package org.asterism.testkit.model;

import java.util.List;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Variable;
import org.asterism.testkit.Outcome;

/**
 * Whether two forms of one posterior agree: over the same coordinates by density, up to a constant, and gradient; over
 * others by the joint log density of the same values.
 */
final class TwinCheck {
    /** Sums of the same terms in another order, and elementary functions of another library. */
    private static final double ROUNDING = 1e-9;

    private final PosteriorCase of;
    private final Posterior twin;

    private TwinCheck(PosteriorCase of, Posterior twin) {
        this.of = of;
        this.twin = twin;
    }

    static Outcome on(ModelCase of) {
        if (of.plan().twin().isEmpty()) {
            return Outcome.notApplicable("no other form is named: see agreesWith(model)");
        }
        Posterior twin = of.plan()
                .twin()
                .get()
                .apply(of.request(of.table().orElseThrow(), of.plan().options()));
        return new TwinCheck(of.posterior(), twin).outcome();
    }

    private Outcome outcome() {
        if (twin.parameters().coordinateNames().equals(of.names())) {
            return byDensity();
        }
        List<String> names = names(of.posterior());
        if (twin instanceof DeclaredPosterior declared && names(twin).equals(names)) {
            return byJoint(declared);
        }
        return Outcome.failed(
                "the coordinates " + of.names() + " are not those of the other form, "
                        + twin.parameters().coordinateNames() + ", and the variables " + names + " not its "
                        + names(twin),
                "report the same variables, in the same order");
    }

    private static List<String> names(Posterior posterior) {
        return posterior.variables().stream().map(Variable::name).toList();
    }

    private Outcome byDensity() {
        LogDensity density = of.posterior().newLogDensity();
        LogDensity other = twin.newLogDensity();
        double constant = Double.NaN;
        for (double[] point : of.points()) {
            double rest = density.logDensity(point.clone()) - other.logDensity(point.clone());
            constant = Double.isNaN(constant) ? rest : constant;
            if (!(Math.abs(rest - constant) <= ROUNDING * of.magnitude(density, point.clone()))) {
                return Outcome.failed(
                        "the log density differs from that of the other form by " + constant + " at one point and by "
                                + rest + " at another",
                        "look for a term that one of them lacks");
            }
            if (density instanceof Differentiable smooth && other instanceof Differentiable smoothOther) {
                Outcome outcome = byGradient(smooth, smoothOther, point);
                if (outcome.isFailure()) {
                    return outcome;
                }
            }
        }
        return Outcome.passed("density and gradient over the same coordinates");
    }

    private Outcome byGradient(Differentiable density, Differentiable other, double[] point) {
        double[] gradient = new double[point.length];
        double[] ofOther = new double[point.length];
        density.logDensityAndGradient(point.clone(), gradient);
        other.logDensityAndGradient(point.clone(), ofOther);
        for (int i = 0; i < point.length; i++) {
            double size = of.magnitude(density, point.clone()) / of.start().scale()[i] + Math.abs(gradient[i]);
            if (!(Math.abs(gradient[i] - ofOther[i]) <= ROUNDING * size)) {
                return Outcome.failed(
                        "the derivative along " + of.name(i) + " is " + gradient[i] + ", and that of the other form "
                                + ofOther[i],
                        "correct the one that differs from finite differences");
            }
        }
        return Outcome.passed();
    }

    private Outcome byJoint(DeclaredPosterior declared) {
        double[] values = new double[of.values()];
        double[] ofOther = new double[of.values()];
        for (double[] point : of.points()) {
            double joint = of.posterior().newReporter().report(point.clone(), Streams.of(16), values);
            double other = twin.newReporter().report(declared.position(values), Streams.of(16), ofOther);
            double size = of.magnitude(of.posterior().newLogDensity(), point.clone());
            if (!(Math.abs(joint - other) <= ROUNDING * (size + Math.abs(joint)))) {
                return Outcome.failed(
                        "the joint log density is " + joint + ", and that of the other form " + other
                                + " for the same values",
                        "look for a term that one of them lacks");
            }
        }
        return Outcome.passed("the joint density of the same values");
    }
}
