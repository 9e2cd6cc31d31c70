package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;
import org.asterism.diagnostics.fit.FittedObjects;
import org.asterism.diagnostics.fit.ObjectFit;
import org.asterism.diagnostics.summary.Element;
import org.asterism.diagnostics.summary.ElementName;
import org.asterism.diagnostics.summary.Selection;

/** Chooses the figures of a page: a bounded number, each of a bounded number of quantities. */
final class FigurePlan {
    /** Above so many measurements, data made by the model would take long: each reads draws of its own. */
    private static final int MOST_PREDICTED = 10_000;

    /** With more, leaving each out takes longer than a page should. */
    private static final int MOST_LEFT_OUT = 1000;

    private static final int MOST_VALUES = 5000;

    private static final int FEW_STARS = 4;
    private static final int MOST_STARS = 16;
    private static final String STAR = "star";
    private static final String LEFT_OUT = "loo";
    /** Of Pareto k below this there is nothing to see, and where the check does not apply the figure would mislead. */
    private static final double NOTABLE_SHAPE = 0.5;

    private final ReportRequest request;
    private final DrawSchema schema;
    private final List<PlannedFigure> plan = new ArrayList<>();

    private FigurePlan(ReportRequest request) {
        this.request = request;
        this.schema = request.draws().schema();
    }

    static List<PlannedFigure> of(ReportRequest request, Focus focus, FittedObjects fit) {
        FigurePlan plan = new FigurePlan(request);
        plan.parameters(focus);
        plan.data(fit);
        return List.copyOf(plan.plan);
    }

    private void add(ReportFigure figure, Selection selection) {
        plan.add(new PlannedFigure(figure, selection, ""));
    }

    private void parameters(Focus focus) {
        // The pairs have the densities of their parameters on the diagonal.
        List<Element> single = new ArrayList<>(focus.derived());
        if (focus.free().size() > 1) {
            add(ReportFigure.PAIR, Selection.only(focus.free()));
        } else {
            single.addAll(0, focus.free());
        }
        if (!single.isEmpty()) {
            add(ReportFigure.POSTERIOR, Selection.only(single));
        }
        if (focus.hasVectors()) {
            add(ReportFigure.FOREST, request.selection().where(variable -> variable.size() > 1));
        }
        if (!focus.traced().isEmpty()) {
            add(ReportFigure.TRACE, Selection.only(focus.traced()));
            add(ReportFigure.RANK, Selection.only(focus.traced()));
        }
        add(ReportFigure.ENERGY, Selection.all());
    }

    private void data(FittedObjects fit) {
        Optional<Variable> ofStars = schema.variables().stream()
                .filter(variable -> variable.dims().size() == 1
                        && variable.dims().get(0).name().equals(STAR))
                .findFirst();
        int stars = ofStars.map(Variable::size).orElse(1);
        Selection shown = request.selection();
        String note = "";
        List<Element> worst = stars > MOST_STARS && fit instanceof FittedObjects.Known known
                ? worst(known.objects(), ofStars.orElseThrow())
                : List.of();
        // Where all data count as one object, there is none to choose.
        if (!worst.isEmpty()) {
            shown = Selection.only(worst);
            note = "Of " + Words.count(stars) + " stars, the " + worst.size() + " that fit worst.";
        }
        plan.add(new PlannedFigure(ReportFigure.DATA, shown, note));
        if (stars <= FEW_STARS) {
            add(ReportFigure.VELOCITIES, shown);
            add(ReportFigure.PERIODOGRAM, shown);
        }
        plan.add(new PlannedFigure(ReportFigure.FOLDED, shown, note));
        add(ReportFigure.PERIODS, Selection.all());
        add(ReportFigure.MEMBERSHIP, Selection.all());
        int measurements = schema.observed().stream()
                .mapToInt(quantity -> quantity.values().length)
                .max()
                .orElse(0);
        if (measurements <= MOST_PREDICTED) {
            add(ReportFigure.PREDICTIVE, Selection.all());
        }
        boolean isWorth = request.findings().stream()
                .anyMatch(finding -> finding.diagnostic().equals(LEFT_OUT) && finding.value() > NOTABLE_SHAPE);
        if (isWorth && measurements <= MOST_LEFT_OUT && schema.valuesPerDraw() <= MOST_VALUES) {
            add(ReportFigure.KHAT, Selection.all());
        }
    }

    private List<Element> worst(List<ObjectFit> worstFirst, Variable ofStars) {
        Dim dim = ofStars.dims().get(0);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < dim.size(); i++) {
            places.put(
                    dim.labels().isEmpty() ? dim.name() + " " + i : dim.labels().get(i), i);
        }
        return worstFirst.stream()
                .filter(object -> places.containsKey(object.object()))
                .limit(MOST_STARS)
                .map(object -> places.get(object.object()))
                .map(place -> new Element(schema.variables().indexOf(ofStars), place, ElementName.of(ofStars, place)))
                .toList();
    }
}
