package org.asterism.app.run;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Predictive;
import org.asterism.core.model.Variable;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.random.RandomStream;

/** Draws from a model's prior, and data from what was drawn, into a file. */
public final class PriorService {
    private static final String FORMAT = "netcdf";
    private static final String PRIOR = "prior";
    private static final String PRIOR_PREDICTIVE = "prior_predictive";

    private final Catalogue<DrawWriter> writers;

    @Inject
    PriorService(Catalogue<DrawWriter> writers) {
        this.writers = writers;
    }

    /**
     * Draws.
     *
     * @param file is written
     * @return the draws of each scalar, and of each predicted variable all values together, by name
     * @throws UsageException if the model's posterior cannot draw from its prior, or the file cannot be written
     */
    public Map<String, double[]> draw(
            Posterior posterior, int draws, long seed, Path file, Map<String, String> attributes) {
        if (!(posterior instanceof Predictive predictive)) {
            throw new UsageException(Problem.of("this form of the model cannot draw from its prior")
                    .cure("choose its declared form"));
        }
        Map<String, List<Variable>> groups = new LinkedHashMap<>();
        groups.put(PRIOR, posterior.variables());
        groups.put(PRIOR_PREDICTIVE, predictive.predicted());
        DrawSchema schema = new DrawSchema(
                List.of(),
                List.of(),
                1,
                draws,
                posterior instanceof ObservedData holder ? holder.observed() : List.of(),
                attributes,
                groups);
        Table table = new Table(posterior.variables(), predictive.predicted(), draws);
        try (DrawSink sink = writers.get(FORMAT).open(file, schema)) {
            fill(predictive, table, sink.chain(0), RandomStream.of(seed, RandomStream.Purpose.PREDICTION, 0));
            sink.finish(Map.of());
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the draws cannot be written: " + e.getMessage())
                            .at(file.toString())
                            .cure("free space, or name another directory with --out"),
                    e);
        }
        return table.kept();
    }

    private static void fill(Predictive predictive, Table table, ChainSink sink, RandomStream random) {
        Predictive.Predictor predictor = predictive.newPredictor();
        double[] values = new double[table.ofVariables];
        double[] data = new double[table.ofData];
        double[] all = new double[values.length + data.length];
        double[] none = {};
        for (int draw = 0; draw < table.draws; draw++) {
            predictor.drawPrior(random, values);
            predictor.predict(values, random, data);
            System.arraycopy(values, 0, all, 0, values.length);
            System.arraycopy(data, 0, all, values.length, data.length);
            sink.write(all, none);
            table.keep(draw, all);
        }
    }

    /** Keeps scalars, and one value of each predicted variable a draw, going through its elements. */
    private static final class Table {
        private final List<Variable> shown = new ArrayList<>();
        private final List<Integer> offsets = new ArrayList<>();
        private final List<double[]> kept = new ArrayList<>();
        private final int ofVariables;
        private final int ofData;
        private final int draws;

        Table(List<Variable> variables, List<Variable> predicted, int draws) {
            this.draws = draws;
            int offset = 0;
            for (Variable variable : variables) {
                if (variable.dims().isEmpty()) {
                    show(variable, offset);
                }
                offset += variable.size();
            }
            ofVariables = offset;
            for (Variable variable : predicted) {
                show(variable, offset);
                offset += variable.size();
            }
            ofData = offset - ofVariables;
        }

        private void show(Variable variable, int offset) {
            shown.add(variable);
            offsets.add(offset);
            kept.add(new double[draws]);
        }

        void keep(int draw, double[] all) {
            for (int k = 0; k < kept.size(); k++) {
                kept.get(k)[draw] = all[offsets.get(k) + draw % shown.get(k).size()];
            }
        }

        Map<String, double[]> kept() {
            Map<String, double[]> byName = new LinkedHashMap<>();
            for (int k = 0; k < kept.size(); k++) {
                byName.put(shown.get(k).name(), kept.get(k));
            }
            return byName;
        }
    }
}
