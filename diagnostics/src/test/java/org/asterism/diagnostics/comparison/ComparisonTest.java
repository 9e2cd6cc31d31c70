package org.asterism.diagnostics.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.Chains;
import org.asterism.diagnostics.MadeDraws;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;
import org.asterism.diagnostics.statistics.SplitChains;
import org.junit.jupiter.api.Test;

/** Leave-one-out, stacking and their kin agree with exact results and plain twins. */
class ComparisonTest {
    private static final int DRAWS = 40_000;

    /** y ~ Normal(θ, σ), θ ~ Normal(0, 10): the posterior and each leave-one-out predictive density are exact. */
    private record Conjugate(double[] y, double sigma) {
        static final double PRIOR = 10;

        double precision(int without) {
            return 1 / (PRIOR * PRIOR) + (y.length - (without < 0 ? 0 : 1)) / (sigma * sigma);
        }

        double mean(int without) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                sum += i == without ? 0 : y[i];
            }
            return sum / (sigma * sigma) / precision(without);
        }

        double exactElpd(int i) {
            double variance = sigma * sigma + 1 / precision(i);
            double off = y[i] - mean(i);
            return -0.5 * off * off / variance - 0.5 * Math.log(2 * Math.PI * variance);
        }

        double[] logLikelihood(int i, double[] theta) {
            return Arrays.stream(theta)
                    .map(t -> -0.5 * Math.pow((y[i] - t) / sigma, 2) - 0.5 * Math.log(2 * Math.PI * sigma * sigma))
                    .toArray();
        }

        double[] posterior(long seed) {
            Random random = new Random(seed);
            double[] theta = new double[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                theta[i] = mean(-1) + random.nextGaussian() / Math.sqrt(precision(-1));
            }
            return theta;
        }
    }

    private static Conjugate model() {
        Random random = new Random(5);
        double[] y = new double[20];
        for (int i = 0; i < y.length; i++) {
            y[i] = 1 + 2 * random.nextGaussian();
        }
        return new Conjugate(y, 2);
    }

    @Test
    void leaveOneOutIsTheExactOneOfAConjugateModel() {
        Conjugate model = model();
        double[] theta = model.posterior(1);
        List<ObservationFit> fits = new ArrayList<>();
        double exact = 0;
        for (int i = 0; i < model.y().length; i++) {
            ObservationFit fit = ObservationFit.leaveOneOut(model.logLikelihood(i, theta), 1);
            // The weights' coefficient of variation is below 1 here: 4/√40000, times the spread of the log density.
            assertEquals(model.exactElpd(i), fit.elpd(), 0.01, "observation " + i);
            fits.add(fit);
            exact += model.exactElpd(i);
        }
        PredictiveFit fit = new PredictiveFit(Criterion.LOO, fits, DRAWS);
        assertEquals(exact, fit.elpd(), 0.03);
        assertEquals(0, fit.doubtful());
        // One parameter, whose prior is wide.
        assertEquals(1, fit.effectiveParameters(), 0.35);
        List<ObservationFit> waic = new ArrayList<>();
        for (int i = 0; i < model.y().length; i++) {
            waic.add(ObservationFit.waic(model.logLikelihood(i, theta)));
        }
        // WAIC differs from leave-one-out in the order 1/n².
        assertEquals(exact, new PredictiveFit(Criterion.WAIC, waic, DRAWS).elpd(), 0.1);
    }

    @Test
    void looPitIsTheExactOneOfAConjugateModel() {
        Conjugate model = model();
        double[] theta = model.posterior(2);
        Random random = new Random(3);
        double[] replicates =
                Arrays.stream(theta).map(t -> t + 2 * random.nextGaussian()).toArray();
        for (int i = 0; i < model.y().length; i++) {
            double[] ratios =
                    Arrays.stream(model.logLikelihood(i, theta)).map(l -> -l).toArray();
            double pit = LooPit.of(model.y()[i], replicates, ParetoSmoothing.of(ratios, 1));
            double sd = Math.sqrt(4 + 1 / model.precision(i));
            double exact = new NormalDistribution(null, model.mean(i), sd).cumulativeProbability(model.y()[i]);
            // Five errors of a share of 4e4 weighted draws.
            assertEquals(exact, pit, 5 * 0.5 / Math.sqrt(DRAWS));
        }
    }

    @Test
    void tailOfParetoWeightsHasTheirShape() {
        Random random = new Random(9);
        for (double shape : new double[] {0.2, 0.5, 0.9}) {
            double[] ratios = new double[100_000];
            for (int i = 0; i < ratios.length; i++) {
                // Pareto weights of index 1/k.
                ratios[i] = -shape * Math.log(1 - random.nextDouble());
            }
            // The tail has 3 √S = 949 weights: an error of (1 + k)/√949 and a pull of 10/959 towards one half.
            assertEquals(shape, ParetoSmoothing.of(ratios, 1).shape(), 4 * (1 + shape) / Math.sqrt(949));
        }
    }

    @Test
    void smoothedWeightsSumToOneAndKeepTheOrder() {
        Random random = new Random(2);
        double[] ratios = random.doubles(500).map(u -> -2 * Math.log(u)).toArray();
        SmoothedWeights smoothed = ParetoSmoothing.of(ratios, 1);
        assertEquals(1, Arrays.stream(smoothed.weights()).sum(), 1e-12);
        Integer[] order = new Integer[500];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(ratios[i], ratios[j]));
        for (int i = 1; i < 500; i++) {
            assertTrue(smoothed.logs()[order[i - 1]] <= smoothed.logs()[order[i]] + 1e-12);
        }
    }

    @Test
    void equalWeightsHaveNoTailToFit() {
        SmoothedWeights smoothed = ParetoSmoothing.of(new double[100], 1);
        assertEquals(Double.POSITIVE_INFINITY, smoothed.shape());
        assertEquals(0.01, smoothed.weights()[0], 1e-15);
    }

    private static double score(double[][] elpd, double... weights) {
        double sum = 0;
        for (int i = 0; i < elpd[0].length; i++) {
            double mixture = 0;
            for (int k = 0; k < elpd.length; k++) {
                mixture += weights[k] * Math.exp(elpd[k][i]);
            }
            sum += Math.log(mixture);
        }
        return sum;
    }

    @Test
    void stackingIsTheBestOfAllMixtures() {
        double[][] elpd = new double[3][];
        for (int k = 0; k < 3; k++) {
            elpd[k] = Arrays.stream(Chains.independent(k, 1, 60)[0])
                    .map(z -> 2 * z - 1)
                    .toArray();
        }
        double[] weights = StackingWeights.of(elpd);
        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
        double best = score(elpd, weights);
        // Every mixture of a fine grid is worse.
        int steps = 100;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; i + j <= steps; j++) {
                double first = i / (double) steps;
                double second = j / (double) steps;
                assertTrue(score(elpd, first, second, 1 - first - second) <= best + 1e-9);
            }
        }
    }

    @Test
    void stackingGivesNothingToAModelThatIsWorseEverywhere() {
        double[] good = Chains.independent(1, 1, 40)[0];
        double[] bad = Arrays.stream(good).map(x -> x - 900).toArray();
        assertArrayEquals(new double[] {1, 0}, StackingWeights.of(new double[][] {good, bad}), 1e-9);
        // Two that are the same share in any way: all are equally good.
        double[] same = StackingWeights.of(new double[][] {good, good.clone()});
        assertEquals(1, same[0] + same[1], 1e-12);
    }

    @Test
    void bootstrapIsLessSureThanTheSumOfTheScores() {
        double[] one = Chains.independent(1, 1, 30)[0];
        double[] other = Chains.independent(2, 1, 30)[0];
        double difference = Arrays.stream(one).sum() - Arrays.stream(other).sum();
        double plain = 1 / (1 + Math.exp(-difference));
        double[] weights = BootstrapWeights.of(new double[][] {one, other}, 4000, new Random(1));
        assertEquals(1, weights[0] + weights[1], 1e-12);
        assertTrue(Math.abs(weights[0] - 0.5) < Math.abs(plain - 0.5), weights[0] + " against " + plain);
        assertEquals(plain > 0.5, weights[0] > 0.5);
    }

    @Test
    void bootstrapOfASteadyDifferenceIsThatOfTheSums() {
        double[] one = Chains.independent(1, 1, 30)[0];
        double[] other = Arrays.stream(one).map(x -> x - 0.05).toArray();
        double[] weights = BootstrapWeights.of(new double[][] {one, other}, 100, new Random(1));
        assertEquals(1 / (1 + Math.exp(-30 * 0.05)), weights[0], 1e-12);
    }

    private static PredictiveFit fit(double... elpd) {
        return new PredictiveFit(
                Criterion.LOO,
                Arrays.stream(elpd)
                        .mapToObj(value -> new ObservationFit(value, value + 0.1, 0.1))
                        .toList(),
                1000);
    }

    @Test
    void ranksModelsAndRefusesThoseOfOtherData() {
        Map<String, PredictiveFit> fits = new LinkedHashMap<>();
        fits.put("worse", fit(-2, -3, -5));
        fits.put("better", fit(-1, -1, -2));
        List<ComparedModel> compared = ModelComparison.of(fits, new Random(1));
        assertEquals("better", compared.get(0).name());
        assertEquals(0, compared.get(0).difference());
        assertEquals(6, compared.get(1).difference(), 1e-12);
        // Differences 1, 2, 3: √(3 · 2/3).
        assertEquals(Math.sqrt(2), compared.get(1).errorOfDifference(), 1e-12);
        fits.put("other", fit(-1, -1));
        UsageException thrown = assertThrows(UsageException.class, () -> ModelComparison.of(fits, new Random(1)));
        assertTrue(thrown.getMessage().contains("compare only models of the same data"), thrown.getMessage());
        assertThrows(UsageException.class, () -> ModelComparison.of(Map.of("alone", fit(-1, -1)), new Random(1)));
    }

    @Test
    void drawsAreAssessedFromTheirLogLikelihoods() {
        double[][] theta = Chains.independent(1, 4, 500);
        Dim visit = Dim.of("visit", List.of("A", "B"));
        MadeDraws draws = new MadeDraws(4, 500)
                .with(Variable.scalar("theta", "", ""), theta)
                .in(
                        GroupedDraws.LOG_LIKELIHOOD,
                        Variable.vector("v", visit, "", ""),
                        Chains.map(theta, t -> -0.5 * t * t),
                        Chains.map(theta, t -> -0.5 * (t - 1) * (t - 1)));
        PredictiveFit fit = ((DrawsFit.Known) DrawsFit.of(draws, Criterion.LOO)).fit();
        double efficiency = EffectiveSampleSize.mean(theta) / 2000;
        ObservationFit expected = ObservationFit.leaveOneOut(
                SplitChains.pooled(Chains.map(theta, t -> -0.5 * (t - 1) * (t - 1))), efficiency);
        assertEquals(expected.elpd(), fit.observations().get(1).elpd(), 1e-9);
        assertEquals("v[B]", DrawsFit.nameOf(draws, 1));
    }

    @Test
    void drawsWithoutLogLikelihoodsSaySo() {
        MadeDraws draws = new MadeDraws(4, 500).with(Variable.scalar("theta", "", ""), Chains.independent(1, 4, 500));
        assertEquals(
                "the draws have no log likelihoods (group log_likelihood)",
                ((DrawsFit.Unknown) DrawsFit.of(draws, Criterion.LOO)).reason());
        draws.in(
                GroupedDraws.LOG_LIKELIHOOD,
                Variable.scalar("y", "", ""),
                Chains.map(Chains.independent(1, 4, 500), x -> Double.NEGATIVE_INFINITY));
        assertEquals(
                "a log likelihood of y is -Infinity", ((DrawsFit.Unknown) DrawsFit.of(draws, Criterion.WAIC)).reason());
    }

    /**
     * theta is N(0, 1) with a measurement {@code y} = 1 of precision 0.3. Without it theta has the precision 0.7 and the mean
     * −0.3/0.7, so y is 1.43 off where √(1/0.7 + 1/0.3) is usual.
     */
    @Test
    void anObservationIsAsFarOffAsItIsFromWhatTheOthersPredict() {
        double[][] theta = Chains.independent(21, 4, 4000);
        double[][] noise = Chains.independent(22, 4, 4000);
        double[][] replicates = new double[4][4000];
        for (int c = 0; c < 4; c++) {
            for (int d = 0; d < 4000; d++) {
                replicates[c][d] = theta[c][d] + noise[c][d] / Math.sqrt(0.3);
            }
        }
        Variable y = Variable.scalar("y", "", "");
        MadeDraws draws = new MadeDraws(4, 4000)
                .with(Variable.scalar("theta", "", ""), theta)
                .in(GroupedDraws.LOG_LIKELIHOOD, y, Chains.map(theta, t -> -0.15 * (t - 1) * (t - 1)));
        assertEquals(OptionalDouble.empty(), LeftOut.deviation(draws, 0));
        draws.observed(y, 1).in(GroupedDraws.POSTERIOR_PREDICTIVE, y, replicates);
        double exact = (1 + 0.3 / 0.7) / Math.sqrt(1 / 0.7 + 1 / 0.3);
        // Weights of relative variance 0.53 make 16,000 draws as good as 10,000: the mean within 1/√10,000 sd, five
        // times that.
        assertEquals(exact, LeftOut.deviation(draws, 0).orElseThrow(), 5 / Math.sqrt(10_000));
    }
}
