package org.asterism.diagnostics.calibration;

import java.util.List;
import java.util.function.Supplier;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;
import org.asterism.core.run.Cancellation;
import org.asterism.core.run.ChainOutcome;
import org.asterism.core.run.LocalEngine;
import org.asterism.core.run.Progress;
import org.asterism.core.run.RunPlan;
import org.asterism.diagnostics.statistics.EffectiveSampleSize;

/** Runs one trial: a truth, its data, draws of their posterior as any run makes them, and the rank of the truth. */
final class TrialRun {
    private final Experiment experiment;
    private final CalibrationSettings settings;

    TrialRun(Experiment experiment, CalibrationSettings settings) {
        this.experiment = experiment;
        this.settings = settings;
    }

    /**
     * Runs a trial. Every trial has its own streams of chance, so that it does not matter which thread runs it when.
     *
     * @throws UsageException if the sampler or the settings do not suit: no trial would succeed
     */
    TrialOutcome run(int index, Cancellation cancellation) {
        try {
            return ranked(index, cancellation);
        } catch (UsageException e) {
            throw e;
        } catch (RuntimeException e) {
            // As a chain that fails ends alone, so does a trial; its cause is told.
            return new TrialOutcome.Failed(e);
        }
    }

    private TrialOutcome ranked(int index, Cancellation cancellation) {
        // The first stream of a seed is that of a design which is simulated.
        RandomStream random = RandomStream.of(settings.seed(), RandomStream.Purpose.SIMULATION, index + 1);
        Experiment.Trial trial = experiment.draw(random);
        checkVariables(trial);
        Supplier<TestQuantities> fresh =
                () -> TestQuantities.of(experiment.variables(), experiment.tested(), trial.reference());
        TestQuantities quantities = fresh.get();
        TrialDraws draws = new TrialDraws(quantities.size(), settings.chains(), settings.draws(), fresh);
        RunPlan plan = new RunPlan(
                trial.posterior(),
                settings.sampler(),
                settings.options(),
                settings.chains(),
                settings.tune(),
                settings.draws(),
                random.nextLong(),
                1);
        List<ChainOutcome> outcomes = new LocalEngine().run(plan, draws, new Progress(settings.chains()), cancellation);
        int divergences = 0;
        for (ChainOutcome outcome : outcomes) {
            if (outcome instanceof ChainOutcome.Cancelled) {
                return new TrialOutcome.Unfinished();
            }
            if (outcome instanceof ChainOutcome.Failed failed) {
                throw new IllegalStateException(
                        "a chain failed: " + failed.cause().getMessage(), failed.cause());
            }
            divergences += outcome.cost().divergences();
        }
        int[] ranks = new int[quantities.size()];
        double[] effective = new double[ranks.length];
        for (int k = 0; k < ranks.length; k++) {
            double[][] series = draws.of(k);
            double[] among = RankStatistic.thinned(series, settings.ranked());
            ranks[k] = RankStatistic.of(quantities.of(k, trial.truth()), among, random);
            effective[k] = EffectiveSampleSize.bulk(series);
        }
        return new TrialOutcome.Ranked(quantities.names(), ranks, effective, divergences);
    }

    private void checkVariables(Experiment.Trial trial) {
        List<String> reported = described(trial.posterior().variables());
        List<String> known = described(experiment.variables());
        if (!reported.equals(known)) {
            throw new IllegalArgumentException("the posterior reports " + reported + ", and the truth is of " + known);
        }
    }

    private static List<String> described(List<Variable> variables) {
        return variables.stream()
                .map(variable -> variable.name() + "[" + variable.size() + "]")
                .toList();
    }
}
