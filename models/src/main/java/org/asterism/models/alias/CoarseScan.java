package org.asterism.models.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.asterism.models.marginal.orbit.LinearSystem;
import org.asterism.models.velocity.StarSeries;
import org.asterism.models.velocity.VelocityErrors;

/**
 * The best orbits of a grid: of each turn more over the baseline, and of each shape, the frequency and the phase that fit
 * best. Errors count as large as what the grid's spacing leaves of the velocities, so that orbits between two points of the
 * grid are not missed. One thread.
 */
final class CoarseScan {
    /** What the best point of the grid leaves of the velocities' scatter. */
    private static final double UNRESOLVED = 0.2;

    /** Steps in ln P where periods are longer than what is told apart by turns. */
    private static final double LONG_STEP = 0.25;

    /** Of a turn, in which no two modes of a shape are. */
    private static final double PART = 0.5;

    private static final int MOST_OF_SHAPE = 120;

    /** How far below the best point, though errors count as large, nothing is found any more. */
    private static final double HOPELESS = 25;

    /** From how many baselines on. */
    private static final double LONG = 2;

    private final StarSeries star;
    private final StarPrior prior;
    private final CoarseShapes shapes;
    private final double[] weight;
    private final double[] velocity;
    private final double[] turns;
    private final double[] c;
    private final double[] s;
    private final LinearSystem system;
    private final List<Candidate> found = new ArrayList<>();

    private CoarseScan(StarSeries star, StarPrior prior) {
        int size = star.size();
        this.star = star;
        this.prior = prior;
        this.shapes = prior.shape().coarse();
        this.weight = new double[size];
        this.velocity = new double[size];
        this.turns = new double[size];
        this.c = new double[size];
        this.s = new double[size];
        double mean = 0;
        double squares = 0;
        for (double v : star.velocity()) {
            mean += v / size;
        }
        for (double v : star.velocity()) {
            squares += (v - mean) * (v - mean) / size;
        }
        for (int i = 0; i < size; i++) {
            double error = star.error()[i];
            weight[i] = 1 / (error * error + UNRESOLVED * UNRESOLVED * squares);
            velocity[i] = star.velocity()[i] - mean;
        }
        this.system = new LinearSystem(prior.linear(), mean);
    }

    /**
     * A point of the grid.
     *
     * @param at ln P, shape and ln s
     * @param logDensity as far as the grid tells
     */
    @SuppressWarnings("ArrayRecordComponent") // inside the package, never compared
    record Candidate(double[] at, double logDensity) {}

    /** The best points of each shape, the others being so many with more freedom to fit by chance. */
    static List<Candidate> of(StarSeries star, StarPrior prior) {
        CoarseScan scan = new CoarseScan(star, prior);
        List<Candidate> chosen = new ArrayList<>();
        for (int shape = 0; shape < scan.shapes.size(); shape++) {
            scan.found.clear();
            scan.turns(shape);
            scan.longPeriods(shape);
            scan.found.stream()
                    .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.logDensity()))
                    .limit(MOST_OF_SHAPE)
                    .forEach(chosen::add);
        }
        double best = chosen.stream().mapToDouble(Candidate::logDensity).max().orElse(Double.NEGATIVE_INFINITY);
        return chosen.stream()
                .filter(candidate -> candidate.logDensity() > best - HOPELESS)
                .toList();
    }

    /** Periods up to some baselines: evenly in frequency, the best of each part of a turn. */
    private void turns(int shape) {
        double turn = PART / star.baseline();
        int steps = (int) Math.ceil(PART * shapes.frequencies(shape));
        double lowest = Math.max(1 / prior.bounds().longest(), 1 / (LONG * star.baseline()));
        double highest = 1 / prior.bounds().shortest();
        for (double from = lowest; from < highest; from += turn) {
            Best best = new Best();
            for (int k = 0; k < steps; k++) {
                double frequency = from + (k + 0.5) / steps * turn;
                if (frequency < highest) {
                    tryPhases(shape, frequency, best);
                }
            }
            best.keep(shape);
        }
    }

    /** Longer ones: evenly in ln P. */
    private void longPeriods(int shape) {
        double longest = Math.log(prior.bounds().longest());
        double from = Math.max(Math.log(prior.bounds().shortest()), Math.log(LONG * star.baseline()));
        for (double lnP = from + 0.5 * LONG_STEP; lnP < longest; lnP += LONG_STEP) {
            Best best = new Best();
            tryPhases(shape, Math.exp(-lnP), best);
            best.keep(shape);
        }
    }

    private void tryPhases(int shape, double frequency, Best best) {
        for (int i = 0; i < turns.length; i++) {
            turns[i] = star.time()[i] * frequency;
        }
        int phases = shapes.phases(shape);
        for (int p = 0; p < phases; p++) {
            double phase = (double) p / phases;
            shapes.evaluate(shape, turns, phase, c, s);
            best.offer(logDensity(), frequency, phase);
        }
    }

    private double logDensity() {
        system.clear();
        for (int i = 0; i < weight.length; i++) {
            system.add(weight[i], velocity[i], c[i], s[i]);
        }
        system.solve();
        double squares = system.priorSquares();
        for (int i = 0; i < weight.length; i++) {
            double residual = velocity[i] - (system.a() * c[i] + system.b() * s[i] + system.meanOffset());
            squares += weight[i] * residual * residual;
        }
        return system.logDeterminants() - 0.5 * squares;
    }

    /** The best orbit of a turn. */
    private final class Best {
        private double greatest = Double.NEGATIVE_INFINITY;
        private double frequency;
        private double phase;

        void offer(double logDensity, double ofFrequency, double ofPhase) {
            if (logDensity > greatest) {
                greatest = logDensity;
                frequency = ofFrequency;
                phase = ofPhase;
            }
        }

        void keep(int shape) {
            if (greatest == Double.NEGATIVE_INFINITY) {
                return;
            }
            double[] at = new double[prior.parameters()];
            at[0] = -Math.log(frequency);
            shapes.parameters(shape, phase, at);
            if (prior.errors() instanceof VelocityErrors.Jitter jitter) {
                at[at.length - 1] = Math.log(VelocityErrors.STARTING_SHARE * jitter.scale());
            }
            double logPrior = prior.shape().logPrior(at) + prior.logPeriodDensity(at[0]);
            found.add(new Candidate(at, greatest + logPrior));
        }
    }
}
