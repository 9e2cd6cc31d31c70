package org.asterism.testkit.model;

import java.util.HashSet;
import java.util.Set;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Variable;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.ServiceProblems;

/** Whether a posterior fits together: sizes, names, and a start from which chains can go. */
final class StartCheck {
    private final PosteriorCase of;
    private final Problems problems = new Problems();

    private StartCheck(PosteriorCase of) {
        this.of = of;
    }

    static Outcome on(PosteriorCase of) {
        return new StartCheck(of).outcome();
    }

    private Outcome outcome() {
        LogDensity density = of.posterior().newLogDensity();
        int dimension = of.posterior().parameters().dimension();
        size("the density", density.dimension(), dimension);
        size("the start", of.start().position().length, dimension);
        size("the scale of the start", of.start().scale().length, dimension);
        names();
        if (problems.isEmpty()) {
            values(density);
        }
        return ServiceProblems.outcome(
                problems,
                dimension + " coordinates, " + of.posterior().variables().size() + " variables");
    }

    private void size(String what, int size, int dimension) {
        if (size != dimension) {
            report(what + " has " + size + " coordinates, and the parameters " + dimension, "let them agree");
        }
    }

    private void names() {
        Set<String> names = new HashSet<>();
        for (Variable variable : of.posterior().variables()) {
            if (!names.add(variable.name())) {
                report("two variables are called " + variable.name(), "rename one of them");
            }
        }
        if (names.isEmpty()) {
            report("nothing is reported", "name the variables");
        }
    }

    private void values(LogDensity density) {
        for (int i = 0; i < of.start().scale().length; i++) {
            double scale = of.start().scale()[i];
            if (!(scale > 0) || Double.isInfinite(scale)) {
                report("the scale of " + of.name(i) + " is " + scale, "guess the width of the posterior");
            }
        }
        double atStart = density.logDensity(of.start().position().clone());
        if (!Double.isFinite(atStart)) {
            report("the log density at the start is " + atStart, "start inside the support");
        } else if (of.points().isEmpty()) {
            report("no point near the start has a finite density", "make the scale smaller");
        }
    }

    private void report(String what, String cure) {
        problems.add(Problem.of(what).cure(cure));
    }
}
