package org.asterism.diagnostics.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.asterism.core.data.Column;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.Table;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;

/**
 * The experiment of a model with a table like that of the user: its times, errors and numbers of rows stay, and what was
 * measured is drawn anew from each truth. All of the model is at work: columns, units, groups of rows, start points.
 */
public final class TableExperiment implements Experiment {
    private final Model model;
    private final Options options;
    private final Options declared;
    private final Table table;
    private final Map<String, String> columns;
    private final MeasuredCells cells;
    private final PredictiveExperiment experiment;

    private TableExperiment(Model model, MatchedData data, Options options, Options declared) {
        this.model = model;
        this.options = options;
        this.declared = declared;
        this.table = data.table();
        this.columns = names(data);
        Posterior design = model.posterior(new ModelRequest(data, declared));
        if (!(design instanceof Predictive predictive)) {
            throw new UsageException(
                    Problem.of("this form of the model " + model.descriptor().id() + " cannot draw from its prior")
                            .cure("calibrate a form of it that is declared"));
        }
        this.cells = MeasuredCells.of(data, predictive.predicted(), this::declaredPosterior, model.descriptor());
        this.experiment = declared == options
                ? PredictiveExperiment.of(design, values -> posterior(cells.filled(values)))
                : PredictiveExperiment.of(
                        design,
                        values -> posterior(cells.filled(values)),
                        values -> declaredPosterior(cells.filled(values)));
    }

    /**
     * An experiment.
     *
     * @param data of the right shape; what was measured plays no role
     * @param options of the posterior
     * @throws UsageException if the posterior cannot draw from its prior, or the model changes what was measured before it
     *     takes it
     */
    public static TableExperiment of(Model model, MatchedData data, Options options) {
        return new TableExperiment(model, data, options, options);
    }

    /**
     * An experiment whose truths are drawn by another form of the model.
     *
     * @param declared options of a form that draws from its prior and reports the same variables
     */
    public static TableExperiment of(Model model, MatchedData data, Options options, Options declared) {
        return new TableExperiment(model, data, options, declared);
    }

    private static Map<String, String> names(MatchedData data) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<ColumnRole, Column> entry : data.columns().entrySet()) {
            names.put(entry.getKey().name(), entry.getValue().name());
        }
        return names;
    }

    private Posterior posterior(List<Column> cells) {
        return posterior(cells, options);
    }

    private Posterior declaredPosterior(List<Column> cells) {
        return posterior(cells, declared);
    }

    private Posterior posterior(List<Column> cells, Options with) {
        Table filled = new Table(table.provenance(), table.rows(), cells);
        return model.posterior(new ModelRequest(RoleMatcher.match(filled, model.columns(), columns), with));
    }

    @Override
    public List<Variable> variables() {
        return experiment.variables();
    }

    @Override
    public Set<String> tested() {
        return experiment.tested();
    }

    @Override
    public Trial draw(RandomGenerator random) {
        return experiment.draw(random);
    }
}
