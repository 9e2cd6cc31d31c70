package org.asterism.diagnostics.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.error.Listing;

/** Says what the ranks of a calibration mean, and what to look for. */
final class CalibrationAdvice {
    private static final String ID = "calibration";
    /** Fewer trials leave even gross errors unseen. */
    private static final int FEW = 20;

    private final CalibrationResult result;

    private CalibrationAdvice(CalibrationResult result) {
        this.result = result;
    }

    static List<Finding> of(CalibrationResult result) {
        CalibrationAdvice advice = new CalibrationAdvice(result);
        if (result.trials() == 0) {
            String reason = result.failures().isEmpty()
                    ? "no trial was finished"
                    : "every trial failed: " + result.failures().get(0).getMessage();
            return List.of(Finding.notAvailable(ID, reason));
        }
        List<Finding> findings = new ArrayList<>();
        // Parameters say which way; log densities, which are summed over all of them, say that there is something.
        Map<String, List<QuantityRanks>> alike = new LinkedHashMap<>();
        result.quantities().stream()
                .filter(quantity -> !quantity.uniformity().uniform())
                .sorted(Comparator.comparing(CalibrationAdvice::isLogDensity)
                        .thenComparing(quantity -> quantity.uniformity().chance()))
                .forEach(quantity -> alike.computeIfAbsent(kind(quantity), kind -> new ArrayList<>())
                        .add(quantity));
        alike.values().forEach(quantities -> findings.add(advice.ofQuantities(quantities)));
        if (findings.isEmpty()) {
            findings.add(advice.passed());
        }
        advice.ofFailures(findings);
        advice.ofDivergences(findings);
        return findings;
    }

    /** Quantities that stray the same way for the same reasons. */
    private static String kind(QuantityRanks quantity) {
        return isLogDensity(quantity) + " " + quantity.uniformity().direction();
    }

    /** Of quantities that stray alike, the worst first. */
    private Finding ofQuantities(List<QuantityRanks> quantities) {
        QuantityRanks worst = quantities.get(0);
        RankUniformity uniformity = worst.uniformity();
        String names = Listing.of(quantities.stream().map(QuantityRanks::name).toList());
        String message = names + ": " + uniformity.verdict() + " (chance "
                + CalibrationTable.chance(uniformity.chance()) + (quantities.size() > 1 ? " for " + worst.name() : "")
                + ")";
        String advice = isLogDensity(worst) ? ofLogDensity(uniformity) : ofParameter(uniformity);
        return Finding.warning(ID, uniformity.chance(), message, advice + ofCorrelation(worst));
    }

    private static boolean isLogDensity(QuantityRanks quantity) {
        return TestQuantities.LOG_DENSITIES.contains(quantity.name());
    }

    private static String ofParameter(RankUniformity uniformity) {
        return switch (uniformity.direction()) {
            case TOO_LOW, TOO_HIGH ->
                "Its intervals miss the truth on one side. Look for a Jacobian that is missing or counted twice, a prior"
                        + " other than that of the simulation, or chains that have not reached the posterior.";
            case TOO_NARROW ->
                "The inference is overconfident: its intervals hold the truth less often than they say. Look for data that"
                        + " are used twice, errors taken too small, a prior too narrow, or chains that stay in one of several"
                        + " modes.";
            case TOO_WIDE ->
                "The inference is underconfident: its intervals are wider than they need be. Look for errors that are counted"
                        + " twice, a prior too wide, or data that are not used.";
            case OTHERWISE ->
                "It is neither shifted nor of another width as a whole. Look at its curve in the figure, and at modes that"
                        + " the sampler weighs wrongly.";
        };
    }

    private static String ofLogDensity(RankUniformity uniformity) {
        return switch (uniformity.direction()) {
            case TOO_LOW ->
                "The draws agree with the data less than the truth does. Look for data that are not used, errors taken too"
                        + " large, or chains that have not reached the posterior.";
            case TOO_HIGH ->
                "The draws agree with the data more than the truth does. Look for data that are used twice, errors taken too"
                        + " small, or a simulation other than the model.";
            case TOO_NARROW, TOO_WIDE, OTHERWISE ->
                "How well the draws agree with the data varies otherwise than it should. Look at how parameters hang"
                        + " together: each by itself may be right.";
        };
    }

    private String ofCorrelation(QuantityRanks quantity) {
        int ranked = result.settings().ranked();
        if (quantity.effective() >= ranked) {
            return "";
        }
        return " But truths were ranked among " + ranked + " draws, of which " + Math.round(quantity.effective())
                + " are effective, which alone makes ranks pile up at both ends: make more draws first.";
    }

    private Finding passed() {
        double least = result.quantities().stream()
                .mapToDouble(quantity -> quantity.uniformity().chance())
                .min()
                .orElse(Double.NaN);
        String message = "the ranks of all " + result.quantities().size() + " quantities are uniform over "
                + result.trials() + " simulations";
        return result.trials() >= FEW
                ? Finding.passed(ID, least, message)
                : Finding.warning(
                        ID,
                        least,
                        message + ", which are few",
                        "So few simulations show gross errors only. Give --simulations " + 5 * FEW + " or more.");
    }

    private void ofFailures(List<Finding> findings) {
        if (!result.failures().isEmpty()) {
            int failed = result.failures().size();
            findings.add(Finding.warning(
                    ID,
                    failed,
                    failed + " of " + (failed + result.trials()) + " simulations failed, the first with: "
                            + result.failures().get(0).getMessage(),
                    "Those left are not a fair sample of the prior. Cure what fails, or narrow the prior to where it does"
                            + " not."));
        }
    }

    private void ofDivergences(List<Finding> findings) {
        if (result.divergences() > 0) {
            long all = (long) result.trials()
                    * result.settings().chains()
                    * result.settings().draws();
            findings.add(Finding.warning(
                    ID,
                    result.divergences(),
                    result.divergences() + " of " + all + " draws diverged",
                    "The sampler could not follow every posterior everywhere. Raise the target (-O target_accept=0.95), or"
                            + " tune longer."));
        }
    }
}
