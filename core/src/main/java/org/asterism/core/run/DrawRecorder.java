package org.asterism.core.run;

import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.PointwiseLikelihood;
import org.asterism.core.model.PointwiseLikelihood.Pointwise;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Predictive.Predictor;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.Variable;
import org.asterism.core.random.RandomStream;

/** Turns positions into all that is kept of a draw: the posterior's variables, and the groups beside it. One thread. */
final class DrawRecorder {
    private final Reporter reporter;
    private final RandomStream ofReport;
    private final RandomStream ofPrediction;
    private final double[] variables;
    private final Optional<Pointwise> pointwise;
    private final double[] logLikelihood;
    private final Optional<Predictor> predictor;
    private final double[] predicted;

    DrawRecorder(RunPlan plan, int chain) {
        Posterior posterior = plan.posterior();
        reporter = posterior.newReporter();
        ofReport = RandomStream.of(plan.seed(), RandomStream.Purpose.REPORT, chain);
        ofPrediction = RandomStream.of(plan.seed(), RandomStream.Purpose.PREDICTION, chain);
        variables = new double[size(posterior.variables())];
        boolean likely = plan.groups().contains(GroupedDraws.LOG_LIKELIHOOD);
        pointwise = likely && posterior instanceof PointwiseLikelihood of
                ? Optional.of(of.newPointwise())
                : Optional.empty();
        logLikelihood = new double[posterior instanceof PointwiseLikelihood of ? size(of.pointwise()) : 0];
        boolean predicting = plan.groups().contains(GroupedDraws.POSTERIOR_PREDICTIVE);
        predictor =
                predicting && posterior instanceof Predictive of ? Optional.of(of.newPredictor()) : Optional.empty();
        predicted = new double[posterior instanceof Predictive of ? size(of.predicted()) : 0];
    }

    private static int size(List<Variable> variables) {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    /** The number of values of a draw. */
    int size() {
        return variables.length
                + (pointwise.isPresent() ? logLikelihood.length : 0)
                + (predictor.isPresent() ? predicted.length : 0);
    }

    /**
     * Records a draw.
     *
     * @param position of the sampler. Not modified
     * @param values the variables, then the groups in the order of {@link RunPlan#groupVariables()}. Overwritten
     * @return the log joint density as published
     */
    double record(double[] position, double[] values) {
        double logJoint = reporter.report(position, ofReport, variables);
        System.arraycopy(variables, 0, values, 0, variables.length);
        int end = variables.length;
        if (pointwise.isPresent()) {
            pointwise.get().evaluate(variables, logLikelihood);
            System.arraycopy(logLikelihood, 0, values, end, logLikelihood.length);
            end += logLikelihood.length;
        }
        if (predictor.isPresent()) {
            predictor.get().predict(variables, ofPrediction, predicted);
            System.arraycopy(predicted, 0, values, end, predicted.length);
        }
        return logJoint;
    }
}
