package org.asterism.diagnostics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;

/** Ranks models of the same observations by how well they predict them. */
public final class ModelComparison {
    private static final int REPLICATES = 1000;

    private ModelComparison() {}

    /**
     * The models, the best first.
     *
     * @param fits by name, all of one criterion and of the same observations in the same order
     * @param random for the bootstrap
     * @throws UsageException if there are fewer than two, or they differ in the number of observations or the criterion
     */
    public static List<ComparedModel> of(Map<String, PredictiveFit> fits, RandomGenerator random) {
        if (fits.size() < 2) {
            throw new UsageException(
                    Problem.of("there is " + (fits.isEmpty() ? "no model" : "only one model") + " to compare")
                            .cure("name at least two"));
        }
        List<String> names = fits.keySet().stream()
                .sorted(Comparator.comparingDouble(
                        (String name) -> -fits.get(name).elpd()))
                .toList();
        PredictiveFit best = fits.get(names.get(0));
        double[][] elpd = new double[names.size()][];
        for (int k = 0; k < elpd.length; k++) {
            PredictiveFit fit = fits.get(names.get(k));
            refuseOthers(names.get(0), best, names.get(k), fit);
            elpd[k] = fit.observations().stream()
                    .mapToDouble(ObservationFit::elpd)
                    .toArray();
        }
        double[] stacking = StackingWeights.of(elpd);
        double[] bootstrap = BootstrapWeights.of(elpd, REPLICATES, random);
        List<ComparedModel> compared = new ArrayList<>();
        for (int k = 0; k < elpd.length; k++) {
            String name = names.get(k);
            double[] differences = new double[elpd[k].length];
            double difference = 0;
            for (int i = 0; i < differences.length; i++) {
                differences[i] = elpd[0][i] - elpd[k][i];
                difference += differences[i];
            }
            compared.add(new ComparedModel(
                    name, k, fits.get(name), difference, errorOfSum(differences), stacking[k], bootstrap[k]));
        }
        return List.copyOf(compared);
    }

    private static double errorOfSum(double[] terms) {
        double mean = 0;
        for (double term : terms) {
            mean += term / terms.length;
        }
        double squares = 0;
        for (double term : terms) {
            squares += (term - mean) * (term - mean);
        }
        return Math.sqrt(squares);
    }

    private static void refuseOthers(String nameOfOne, PredictiveFit one, String nameOfOther, PredictiveFit other) {
        int count = one.observations().size();
        if (other.observations().size() != count) {
            throw new UsageException(Problem.of(nameOfOne + " has " + count + " observations and " + nameOfOther
                            + " has " + other.observations().size())
                    .cure("compare only models of the same data"));
        }
        if (one.criterion() != other.criterion()) {
            throw new UsageException(Problem.of(nameOfOne + " was assessed by " + one.criterion() + " and "
                            + nameOfOther + " by " + other.criterion())
                    .cure("use one criterion for all"));
        }
    }
}
