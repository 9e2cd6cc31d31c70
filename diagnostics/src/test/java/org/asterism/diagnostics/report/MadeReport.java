package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.data.Provenance;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.diagnostics.Chains;
import org.asterism.diagnostics.MadeDraws;
import org.asterism.diagnostics.report.RunFacts.ChainFacts;
import org.asterism.diagnostics.report.RunFacts.ColumnUse;
import org.asterism.diagnostics.report.RunFacts.DataFacts;
import org.asterism.diagnostics.report.RunFacts.Replay;
import org.asterism.diagnostics.summary.Selection;
import org.asterism.diagnostics.summary.Summary;

/** A run of a small hierarchical model, made up for a test, in which every name can be chosen. */
final class MadeReport {
    static final int CHAINS = 2;
    static final int DRAWS = 100;

    String name = "mu";
    String label = "S";
    String file = "stars.csv";
    int stars = 3;
    boolean hasGraph = true;
    Selection selection = Selection.all();
    Map<String, List<Double>> truth = Map.of();
    final List<Finding> findings = new ArrayList<>(List.of(Finding.passed("r-hat", 1, "the chains agree")));
    final List<String> warnings = new ArrayList<>();

    Draws draws() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < stars; i++) {
            labels.add(label + i);
        }
        Dim star = Dim.of("star", labels);
        double[][][] r = new double[stars][][];
        double[] values = new double[stars];
        double[] errors = new double[stars];
        for (int i = 0; i < stars; i++) {
            // The chains of the first hundred differ; making up more would take long.
            r[i] = i < 100 ? Chains.independent(10 + i, CHAINS, DRAWS) : r[i - 100];
            values[i] = i;
            errors[i] = 1;
        }
        return new MadeDraws(CHAINS, DRAWS)
                .with(Variable.scalar(name, "kpc", "the mean of " + label), Chains.independent(1, CHAINS, DRAWS))
                .with(Variable.scalar("sigma", "kpc", "the spread"), Chains.independent(2, CHAINS, DRAWS))
                .with(Variable.vector("r", star, "kpc", "distance"), r)
                .with(Statistic.real("log_prob", ""), Chains.independent(3, CHAINS, DRAWS))
                .observed(Variable.vector("parallax", star, "mas", "parallax"), values)
                .observed(Variable.vector("parallax_error", star, "mas", "its error"), errors);
    }

    private Optional<GraphicalModel> graph() {
        return hasGraph
                ? Optional.of(new GraphicalModel(
                        List.of(
                                new Node(name, Kind.RANDOM, List.of(), "Normal", "the mean of " + label),
                                new Node("sigma", Kind.DETERMINISTIC, List.of(), "", "the spread"),
                                new Node("r", Kind.RANDOM, List.of("star"), "Normal", "distance")),
                        List.of(new Plate("star", stars, Optional.empty())),
                        List.of(new Edge(name, "r"), new Edge("sigma", "r"))))
                : Optional.empty();
    }

    private Descriptor service(String id) {
        return Descriptor.builtIn(
                id, "what " + label + " is", new Citation("A & B 2020, " + label, "10.1000/" + label));
    }

    ReportRequest request() {
        Draws draws = draws();
        RunFacts facts = new RunFacts(
                service("software"),
                service("model"),
                service("sampler"),
                new DataFacts(
                        new Provenance(file, "csv", "", 1234, "0123456789abcdef"),
                        stars,
                        List.of(new ColumnUse("parallax", label, "in mas"))),
                graph(),
                List.of(
                        new ChainFacts("completed", DRAWS, 50, 0, 1000, 0.5),
                        new ChainFacts("completed", DRAWS, 50, 0, 1000, 0.5)),
                warnings,
                new Replay("2026-01-02T03:04:05Z", "7", "17", "model: \"model\"\ndata: \"" + file + "\"\n", List.of()));
        return new ReportRequest(
                "stars-run",
                facts,
                draws,
                Summary.of(draws, Selection.all(), Summary.USUAL_HDI),
                findings,
                selection,
                new LinkedHashMap<>(truth));
    }

    Report report() {
        return Report.of(request());
    }
}
