package org.asterism.diagnostics.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How well the measurements of one object fit.
 *
 * @param object its name
 * @param measurements how many it has
 * @param chiSquared Σ ((observed − predicted)/error)², with the errors as quoted
 * @param freedom measurements less fitted parameters, at least ½
 * @param modelChiSquared the same sum with the model's own predictive standard deviations: near the number of measurements
 *     where the model has taken additional noise into account
 * @param worst the measurement farthest off, (observed − predicted)/predictive standard deviation
 * @param covered how many measurements are in their {@linkplain Residual#INTERVAL predictive intervals}
 */
public record ObjectFit(
        String object,
        int measurements,
        double chiSquared,
        double freedom,
        double modelChiSquared,
        double worst,
        int covered) {
    private static final double LEAST_FREEDOM = 0.5;

    /**
     * The objects, the worst first.
     *
     * @param residuals of all measurements
     * @param objects to which object each belongs
     */
    public static List<ObjectFit> of(List<Residual> residuals, List<String> objects) {
        if (residuals.size() != objects.size()) {
            throw new IllegalArgumentException(
                    residuals.size() + " measurements do not go with " + objects.size() + " names of objects");
        }
        Map<String, List<Residual>> byObject = new LinkedHashMap<>();
        for (int i = 0; i < objects.size(); i++) {
            byObject.computeIfAbsent(objects.get(i), name -> new ArrayList<>()).add(residuals.get(i));
        }
        List<ObjectFit> fits = new ArrayList<>();
        byObject.forEach((name, own) -> fits.add(of(name, own)));
        fits.sort(Comparator.comparingDouble(ObjectFit::reducedChiSquared).reversed());
        return List.copyOf(fits);
    }

    /** One object. */
    public static ObjectFit of(String object, List<Residual> residuals) {
        double chiSquared = 0;
        double byModel = 0;
        double fitted = 0;
        double worst = 0;
        int covered = 0;
        for (Residual residual : residuals) {
            chiSquared += residual.byError() * residual.byError();
            byModel += residual.byModel() * residual.byModel();
            fitted += residual.leverage();
            worst = Math.abs(residual.byModel()) > Math.abs(worst) ? residual.byModel() : worst;
            covered += residual.isCovered() ? 1 : 0;
        }
        double freedom = Math.max(residuals.size() - Math.max(fitted, 0), LEAST_FREEDOM);
        return new ObjectFit(object, residuals.size(), chiSquared, freedom, byModel, worst, covered);
    }

    /** χ²/dof. */
    public double reducedChiSquared() {
        return chiSquared / freedom;
    }

    /** The chance of a χ² at least as large if the model and the errors were right. */
    public double chance() {
        return 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(chiSquared);
    }

    /** The same for the model's own account of the noise. */
    public double chanceByModel() {
        return 1 - new ChiSquaredDistribution(null, measurements).cumulativeProbability(modelChiSquared);
    }
}
