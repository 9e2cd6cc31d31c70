package org.asterism.models.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.data.Column;
import org.asterism.core.data.RealColumn;
import org.asterism.core.error.DataException;
import org.asterism.core.graph.DeclaredPosterior;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative;
import org.asterism.core.model.Posterior;
import org.asterism.core.random.RandomStream;
import org.asterism.models.Gradients;
import org.asterism.models.Requests;
import org.asterism.models.Sampled;
import org.asterism.models.Sbc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cluster and field are told apart, by parallax alone and with proper motions, and each star's membership is reported. */
class ClusterMixtureTest {
    private static final int STARS = 60;
    /** So narrow that every cluster can be told from its field: else the sampler has modes without end to find. */
    private static final MixturePriors PRIORS = new MixturePriors(
            new MixturePriors.Range(0.3, 0.9),
            new MixturePriors.Width(0.4, 0.05),
            new MixturePriors.Range(-6, -3),
            new MixturePriors.Width(-0.03, 0.02),
            new MixturePriors.Field(1, 0.5, 1),
            new MixturePriors.Motion(5, 0.3, 4));

    private static MixtureData data(double[] value, boolean motions) {
        Dim measurement = MixtureColumns.measurements(motions);
        double[] error =
                new Random(2).doubles(STARS * measurement.size(), 0.02, 0.08).toArray();
        return new MixtureData(value, error, Dim.of("star", STARS), measurement);
    }

    private static DeclaredPosterior posterior(double[] value, boolean motions) {
        return MixtureDeclaration.posterior(data(value, motions), PRIORS);
    }

    private static double[] someData(boolean motions) {
        int size = motions ? 3 : 1;
        DeclaredPosterior any = posterior(new Random(1).doubles(STARS * size).toArray(), motions);
        return any.simulate(Map.of(), RandomStream.of(3, RandomStream.Purpose.SIMULATION, 0))
                .data()
                .get(0)
                .values();
    }

    private static double logNormal(double x, double mean, double sd) {
        return new NormalDistribution(null, mean, sd).logDensity(x);
    }

    /** The density and the memberships, written plainly, star by star. */
    @Test
    void densityIsThatOfMembersAndField() {
        double[] value = someData(true);
        DeclaredPosterior posterior = posterior(value, true);
        MixtureData data = data(value, true);
        RandomStream random = RandomStream.of(4, RandomStream.Purpose.SIMULATION, 0);
        double[] values = new double
                [posterior.variables().stream().mapToInt(v -> v.size()).sum()];
        for (int trial = 0; trial < 10; trial++) {
            posterior.newPredictor().drawPrior(random, values);
            Map<String, Double> at = new java.util.HashMap<>();
            for (int k = 0; k < posterior.variables().size() - 1; k++) {
                at.put(posterior.variables().get(k).name(), values[k]);
            }
            double depth = at.get("std_r") / (at.get("mu_r") * at.get("mu_r"));
            double own = at.get("pm_dispersion");
            double[] member = {1 / at.get("mu_r") + at.get("zero_point"), at.get("pmra"), at.get("pmdec")};
            double[] memberSd = {depth, own, own};
            double[] field = {at.get("field_mean"), at.get("field_pmra"), at.get("field_pmdec")};
            double[] fieldSd = {
                Math.hypot(depth, at.get("field_sd")),
                Math.hypot(own, at.get("field_pmra_sd")),
                Math.hypot(own, at.get("field_pmdec_sd"))
            };
            double expected = 0;
            for (int n = 0; n < STARS; n++) {
                double ofMember = Math.log(at.get("fraction"));
                double ofField = Math.log(1 - at.get("fraction"));
                for (int k = 0; k < 3; k++) {
                    double error = data.errors(k)[n];
                    ofMember += logNormal(data.values(k)[n], member[k], Math.hypot(error, memberSd[k]));
                    ofField += logNormal(data.values(k)[n], field[k], Math.hypot(error, fieldSd[k]));
                }
                double greater = Math.max(ofMember, ofField);
                double both = greater + Math.log(Math.exp(ofMember - greater) + Math.exp(ofField - greater));
                expected += both;
                assertEquals(Math.exp(ofMember - both), values[values.length - STARS + n], 1e-9);
            }
            double found = posterior.terms(posterior.position(values)).stream()
                    .filter(t -> t.name().equals("astrometry"))
                    .findFirst()
                    .orElseThrow()
                    .logDensity();
            assertEquals(expected, found, 1e-11 * Math.abs(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gradientIsExact(boolean motions) {
        Gradients.assertExactAtPriorDraws(posterior(someData(motions), motions), 10, 7);
    }

    private static void calibrate(boolean motions, int sets) {
        Sbc.assertCalibrated(posterior(someData(motions), motions), data -> posterior(data, motions), sets, 8);
    }

    @Test
    void isCalibrated() {
        calibrate(false, 20);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isCalibratedOverManySets(boolean motions) {
        calibrate(motions, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void findsTheTruthOfASimulation(String motions) {
        ClusterMixtureModel model = new ClusterMixtureModel();
        Generative.Simulation simulation = Requests.simulate(model, Map.of("proper_motions", motions), 9);
        Posterior posterior = Requests.posterior(model, simulation.table());
        assertEquals(
                simulation.truth().stream().map(q -> q.variable()).toList(),
                posterior.variables(),
                "the truth is of what is reported");
        Sampled sampled = Sampled.from(posterior, 250, 10);
        int last = simulation.truth().size() - 1;
        for (int k = 0; k < last; k++) {
            String name = simulation.truth().get(k).variable().name();
            double off = (sampled.mean(name, 0) - simulation.truth().get(k).values()[0]) / sampled.sd(name, 0);
            assertTrue(Math.abs(off) < 4, name + " is off by " + off + " standard deviations");
        }
        double[] chance = simulation.truth().get(last).values();
        for (int n = 0; n < 20; n++) {
            // What is known of the parameters from 400 stars moves a chance by less than this.
            assertEquals(chance[n], sampled.mean("membership", n), 0.25, "membership of star " + n);
        }
    }

    @Test
    void zeroPointIsKnownOrInferred() {
        MixtureData data = data(someData(false), false);
        MixturePriors known = new MixturePriors(
                PRIORS.fraction(),
                PRIORS.distance(),
                PRIORS.lnStd(),
                new MixturePriors.Width(-0.03, 0),
                PRIORS.parallax(),
                PRIORS.motion());
        DeclaredPosterior fixed = MixtureDeclaration.posterior(data, known);
        DeclaredPosterior inferred = MixtureDeclaration.posterior(data, PRIORS);
        assertTrue(fixed.variables().stream().noneMatch(v -> v.name().equals("zero_point")));
        double[] at = fixed.start().position();
        // The coordinates are fraction, mu_r, ln_std_r, zero_point, field_mean, field_sd.
        double[] with = {at[0], at[1], at[2], -0.03, at[3], at[4]};
        double prior = -Math.log(0.02) - 0.5 * Math.log(2 * Math.PI);
        double expected = fixed.newLogDensity().logDensity(at) + prior;
        assertEquals(expected, inferred.newLogDensity().logDensity(with), 1e-11 * Math.abs(expected));
    }

    private static DataException refused(Column... columns) {
        return assertThrows(
                DataException.class, () -> Requests.posterior(new ClusterMixtureModel(), Requests.table(columns)));
    }

    @Test
    void refusesWhatIsNoClusterInAField() {
        double[] six = {1, 2, 3, 4, 5, 6};
        double[] negative = Arrays.stream(six).map(v -> -v).toArray();
        assertEquals(
                "test: the table has 1 star, and a cluster in a field needs at least 5",
                refused(new RealColumn("Plx", "mas", new double[] {1}), new RealColumn("e_Plx", "mas", new double[] {1
                        }))
                        .getMessage());
        assertEquals(
                "test: no star has a parallax above zero, and a cluster at a finite distance has some;"
                        + " check the column, its unit and the selection",
                refused(new RealColumn("parallax", "mas", negative), new RealColumn("parallax_error", "mas", six))
                        .getMessage());
        assertEquals(
                "test: the table has proper motions in part: no column for pmra_error, pmdec, pmdec_error;"
                        + " name it with --column pmra_error=NAME, or leave all columns of proper motions out",
                refused(
                                new RealColumn("parallax", "mas", six),
                                new RealColumn("parallax_error", "mas", six),
                                new RealColumn("pmRA", "mas/yr", six))
                        .getMessage());
    }
}
