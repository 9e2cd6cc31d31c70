package org.asterism.models.velocity;

import static org.asterism.core.graph.distribution.Distributions.gamma;
import static org.asterism.core.graph.distribution.Distributions.halfCauchy;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.studentT;
import static org.asterism.core.graph.expression.Expressions.sqrt;
import static org.asterism.core.graph.expression.Expressions.square;

import java.util.List;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.ChoiceOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/**
 * How velocities scatter about the model's: as their quoted errors say, or more than that by as much as the data show. Each
 * star has its own: what adds to its errors (a companion's light, spots, an orbit of another form) is not its neighbours'.
 */
public sealed interface VelocityErrors {
    /** Normal with the quoted errors σ. */
    record Quoted() implements VelocityErrors {
        @Override
        public void observe(Visits visits, Expr velocity, double[] excess) {
            visits.observe(normal(velocity, visits.error()));
        }
    }

    /**
     * Normal with the variance σ² + s². The half-Cauchy prior of s is flat near zero, so that data without excess leave it
     * there, and its tail lets a star have an excess of many scales (Gelman 2006, doi:10.1214/06-BA117A).
     *
     * @param scale the median of the prior of s, in km/s
     */
    record Jitter(double scale) implements VelocityErrors {
        @Override
        public void observe(Visits visits, Expr velocity, double[] excess) {
            double[] start = new double[excess.length];
            for (int n = 0; n < start.length; n++) {
                start[n] = Math.max(excess[n], STARTING_SHARE * scale);
            }
            Expr s = visits.model()
                    .random("s", halfCauchy(scale), visits.plate())
                    .describe("standard deviation that adds to the quoted errors", "km/s")
                    .start(start);
            visits.observe(normal(velocity, sqrt(square(visits.error()).plus(square(visits.perVisit(s))))));
        }
    }

    /**
     * Student's t with the quoted errors as its scale: a few visits may lie far off. The prior of its degrees of freedom is
     * Gamma(2, rate 0.1) (Juárez and Steel 2010, doi:10.1198/jbes.2009.07145).
     */
    record Student() implements VelocityErrors {
        @Override
        public void observe(Visits visits, Expr velocity, double[] excess) {
            Expr nu = visits.model()
                    .random("nu", gamma(SHAPE, RATE), visits.plate())
                    .describe("degrees of freedom of the velocities' scatter", "")
                    .start(STARTING_FREEDOM);
            visits.observe(studentT(visits.perVisit(nu), velocity, visits.error()));
        }
    }

    /** The least s that a chain starts from, in units of its prior's scale: at zero ln s has no end. */
    double STARTING_SHARE = 0.1;

    /** The shape of the gamma prior of Student's degrees of freedom. */
    double SHAPE = 2;

    /** The rate of that prior: its mean is 20. */
    double RATE = 0.1;

    /** The degrees of freedom that a chain starts from. */
    double STARTING_FREEDOM = 4;

    /** What is set by the user. */
    ChoiceOption ERRORS = new ChoiceOption(
            "errors",
            "quoted",
            List.of("quoted", "jitter", "student"),
            "scatter of the velocities: as quoted, with a variance added, or with the tails of Student's t");

    /** The scale of the prior of s. */
    RealOption SCALE = new RealOption(
            "s.scale", 1.0, Bounds.POSITIVE, "km/s", "median of the half-Cauchy prior of s, with errors=jitter");

    /** The options of every velocity model. */
    static List<Option<?>> options() {
        return List.of(ERRORS, SCALE);
    }

    /** What the options say. */
    static VelocityErrors of(Options options) {
        return switch (options.get(ERRORS)) {
            case "jitter" -> new Jitter(options.get(SCALE));
            case "student" -> new Student();
            default -> new Quoted();
        };
    }

    /**
     * Declares the observed velocities, and what there is to be known of their scatter.
     *
     * @param velocity the model's, for each visit
     * @param excess for each star, about how much more than quoted its velocities scatter at the start, in km/s
     */
    void observe(Visits visits, Expr velocity, double[] excess);
}
