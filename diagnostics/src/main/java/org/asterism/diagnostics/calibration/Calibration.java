package org.asterism.diagnostics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asterism.core.run.Cancellation;

/**
 * Simulation-based calibration: a truth from the prior, data from the truth, draws from the posterior of the data, and the rank
 * of the truth among the draws; over many trials the ranks are uniform if density, coordinates, start, report and sampler are
 * right (Cook, Gelman and Rubin 2006, doi:10.1198/106186006X136976; Talts et al. 2018, doi:10.48550/arXiv.1804.06788).
 *
 * <pre>{@code
 *   CalibrationResult result = Calibration.run(
 *           PredictiveExperiment.of(design, data -> posteriorOf(data)), CalibrationSettings.usual(new NutsSampler(), 1));
 * }</pre>
 */
public final class Calibration {
    private final CalibrationSettings settings;
    private final CalibrationProgress progress;
    private final Cancellation cancellation;
    private final TrialRun trial;
    private int done;
    private int failed;

    private Calibration(
            Experiment experiment,
            CalibrationSettings settings,
            CalibrationProgress progress,
            Cancellation cancellation) {
        this.settings = settings;
        this.progress = progress;
        this.cancellation = cancellation;
        this.trial = new TrialRun(experiment, settings);
    }

    /** Calibrates to the end, and tells nobody how far it is. */
    public static CalibrationResult run(Experiment experiment, CalibrationSettings settings) {
        return run(experiment, settings, CalibrationProgress.none(), new Cancellation());
    }

    /**
     * Calibrates.
     *
     * @param progress is told of each trial that is over
     * @param cancellation ends it early; trials that are over by then are kept
     * @throws org.asterism.core.error.UsageException if the sampler cannot sample such posteriors
     */
    public static CalibrationResult run(
            Experiment experiment,
            CalibrationSettings settings,
            CalibrationProgress progress,
            Cancellation cancellation) {
        return new Calibration(experiment, settings, progress, cancellation).run();
    }

    private CalibrationResult run() {
        ExecutorService executor = Executors.newFixedThreadPool(settings.threads(), task -> {
            Thread thread = new Thread(task, "asterism-trial");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<TrialOutcome>> futures = new ArrayList<>();
            for (int i = 0; i < settings.simulations(); i++) {
                int index = i;
                futures.add(executor.submit(() -> outcome(index)));
            }
            List<TrialOutcome> outcomes = gathered(futures);
            boolean cancelled = outcomes.stream().anyMatch(outcome -> outcome instanceof TrialOutcome.Unfinished);
            return CalibrationResult.of(settings, outcomes, cancelled);
        } finally {
            executor.shutdownNow();
        }
    }

    private TrialOutcome outcome(int index) {
        TrialOutcome outcome =
                cancellation.isRequested() ? new TrialOutcome.Unfinished() : trial.run(index, cancellation);
        if (!(outcome instanceof TrialOutcome.Unfinished)) {
            tell(outcome instanceof TrialOutcome.Failed);
        }
        return outcome;
    }

    private synchronized void tell(boolean isFailure) {
        done++;
        failed += isFailure ? 1 : 0;
        progress.done(done, settings.simulations(), failed);
    }

    private List<TrialOutcome> gathered(List<Future<TrialOutcome>> futures) {
        List<TrialOutcome> outcomes = new ArrayList<>();
        boolean interrupted = false;
        try {
            for (Future<TrialOutcome> future : futures) {
                while (true) {
                    try {
                        outcomes.add(future.get());
                        break;
                    } catch (InterruptedException e) {
                        interrupted = true;
                        cancellation.request();
                    }
                }
            }
            return outcomes;
        } catch (ExecutionException e) {
            cancellation.request();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a trial ended beyond its own error handling", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
