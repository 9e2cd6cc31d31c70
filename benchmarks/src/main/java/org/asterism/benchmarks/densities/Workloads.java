package org.asterism.benchmarks.densities;

import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.cosTurns;
import static org.asterism.core.graph.expression.Expressions.exp;
import static org.asterism.core.graph.expression.Expressions.reciprocal;
import static org.asterism.core.graph.expression.Expressions.sinTurns;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.Dim;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.models.cluster.ClusterModel;

/** Makes the workloads, on simulated data. */
final class Workloads {
    /** Their names. */
    static final List<String> NAMES = List.of("cluster", "cluster_whitened", "binary", "binary_population");

    private static final int SEED = 20_261_124;
    private static final double DISTANCE = 0.5;
    private static final double LN_STD = -4.75;
    private static final int VISITS = 16;
    private static final double BASELINE = 400;

    private Workloads() {}

    /** The workload of a name. */
    static Workload of(String name, int size) {
        return switch (name) {
            case "cluster" -> cluster(size, false);
            case "cluster_whitened" -> cluster(size, true);
            case "binary" -> binary(size);
            case "binary_population" -> population(size / VISITS);
            default -> throw new IllegalArgumentException("no workload is called " + name + "; there are " + NAMES);
        };
    }

    private static double logit(double lower, double upper, double value) {
        return Math.log((value - lower) / (upper - value));
    }

    private static Workload cluster(int stars, boolean whitened) {
        Random random = new Random(SEED);
        double[] parallax = new double[stars];
        double[] error = new double[stars];
        double[] position = new double[stars + 2];
        position[0] = Math.log(DISTANCE) + 1e-3;
        position[1] = logit(-8, 0, LN_STD + 0.01);
        for (int n = 0; n < stars; n++) {
            double r = DISTANCE + Math.exp(LN_STD) * random.nextGaussian();
            error[n] = 0.015 + 0.01 * random.nextDouble();
            parallax[n] = 1 / r + error[n] * random.nextGaussian();
            position[n + 2] = whitened ? random.nextGaussian() : Math.log(r) + 0.01 * random.nextGaussian();
        }
        if (whitened) {
            WhitenedClusterByHand byHand = new WhitenedClusterByHand(parallax, error);
            return new Workload(
                    "cluster_whitened",
                    stars,
                    shipped(parallax, error),
                    Workload.Gradient.of(stars + 2, byHand),
                    position,
                    List.of(parallax, error, byHand.precision(), byHand.weightedCentre()));
        }
        Dim star = Dim.of("star", stars);
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu_r", truncatedNormal(1, 2).above(0));
        Expr std = m.deterministic("std_r", exp(m.random("ln_std_r", uniform(-8, 0))));
        Expr r = m.random("r", truncatedNormal(mu, std).above(0), star);
        m.observe("parallax", normal(reciprocal(r), m.fixed("error", error, star)), parallax, star);
        return new Workload(
                "cluster",
                stars,
                m.posterior().newLogDensity(),
                Workload.Gradient.of(stars + 2, new ClusterByHand(parallax, error)),
                position,
                List.of(parallax, error));
    }

    /** The built-in model, as a run has it. */
    private static Differentiable shipped(double[] parallax, double[] error) {
        ClusterModel model = new ClusterModel();
        Table table = new Table(
                Provenance.made("benchmark"),
                RowLabels.counting("row", 1, parallax.length),
                List.of(new RealColumn("parallax", "mas", parallax), new RealColumn("parallax_error", "mas", error)));
        Posterior posterior = model.posterior(new ModelRequest(
                RoleMatcher.match(table, model.columns(), Map.of()), Options.defaults(model.options())));
        return (Differentiable) posterior.newLogDensity();
    }

    private static Workload binary(int visits) {
        Random random = new Random(SEED);
        double[] time = new double[visits];
        double[] velocity = new double[visits];
        double[] error = new double[visits];
        velocities(random, new double[] {5, 10, -20, 15}, 0, visits, time, velocity, error);
        Dim visit = Dim.of("visit", visits);
        ModelGraph m = new ModelGraph();
        Expr period = m.random("P", uniform(1.5, 20));
        Expr a = m.random("a", normal(0, 100));
        Expr b = m.random("b", normal(0, 100));
        Expr v0 = m.random("v0", normal(0, 150));
        Expr turns = m.fixed("time", time, visit).over(period);
        Expr model = a.times(cosTurns(turns)).plus(b.times(sinTurns(turns))).plus(v0);
        m.observe("velocity", normal(model, m.fixed("error", error, visit)), velocity, visit);
        return new Workload(
                "binary",
                visits,
                m.posterior().newLogDensity(),
                Workload.Gradient.of(4, new BinaryByHand(time, velocity, error)),
                new double[] {logit(1.5, 20, 5.001), 10.5, -19.5, 15.2},
                List.of(time, velocity, error));
    }

    private static Workload population(int stars) {
        Random random = new Random(SEED);
        int visits = stars * VISITS;
        double[] time = new double[visits];
        double[] velocity = new double[visits];
        double[] error = new double[visits];
        int[] first = new int[stars + 1];
        int[] starOfVisit = new int[visits];
        double[] position = new double[2 + 4 * stars];
        position[0] = logit(1, 10, 2.1);
        position[1] = logit(-2, 3, -0.6);
        for (int n = 0; n < stars; n++) {
            double lnP = 2 + 0.5 * random.nextGaussian();
            double[] orbit = {
                Math.exp(lnP), 30 * random.nextGaussian(), 30 * random.nextGaussian(), 50 * random.nextGaussian()
            };
            first[n + 1] = first[n] + VISITS;
            velocities(random, orbit, first[n], first[n + 1], time, velocity, error);
            java.util.Arrays.fill(starOfVisit, first[n], first[n + 1], n);
            position[2 + n] = lnP + 1e-4;
            for (int k = 1; k < orbit.length; k++) {
                position[2 + k * stars + n] = orbit[k] + 0.3;
            }
        }
        Dim star = Dim.of("star", stars);
        Dim visit = Dim.of("visit", visits);
        ModelGraph m = new ModelGraph();
        Index of = m.index("star of visit", visit, star, starOfVisit);
        Expr mu = m.random("mu", uniform(1, 10));
        Expr sigma = exp(m.random("lnsigma", uniform(-2, 3)));
        Expr lnP = m.random("lnP", normal(mu, sigma), star);
        Expr a = m.random("a", normal(0, 100), star);
        Expr b = m.random("b", normal(0, 100), star);
        Expr v0 = m.random("v0", normal(0, 150), star);
        Expr turns = m.fixed("time", time, visit).times(exp(lnP.negate()).at(of));
        Expr model = a.at(of)
                .times(cosTurns(turns))
                .plus(b.at(of).times(sinTurns(turns)))
                .plus(v0.at(of));
        m.observe("velocity", normal(model, m.fixed("error", error, visit)), velocity, visit);
        double[] starts = java.util.Arrays.stream(first).asDoubleStream().toArray();
        return new Workload(
                "binary_population",
                visits,
                m.posterior().newLogDensity(),
                Workload.Gradient.of(position.length, new PopulationByHand(time, velocity, error, first)),
                position,
                List.of(time, velocity, error, starts));
    }

    /** Velocities of an orbit (P, a, b, v0) at times about the middle of a baseline. */
    private static void velocities(
            Random random, double[] orbit, int from, int to, double[] time, double[] velocity, double[] error) {
        for (int i = from; i < to; i++) {
            time[i] = BASELINE * (random.nextDouble() - 0.5);
            error[i] = 0.3 + 0.4 * random.nextDouble();
            double angle = 2 * Math.PI * time[i] / orbit[0];
            velocity[i] = orbit[1] * Math.cos(angle)
                    + orbit[2] * Math.sin(angle)
                    + orbit[3]
                    + error[i] * random.nextGaussian();
        }
    }
}
