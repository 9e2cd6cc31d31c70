package org.asterism.diagnostics.report;

import java.util.Optional;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.plot.Plots;
import org.asterism.diagnostics.summary.Selection;

/**
 * A figure that the page will have if the run has what it shows.
 *
 * @param figure which
 * @param selection of what
 * @param note on the selection, as a sentence; empty where there is nothing to say
 */
record PlannedFigure(ReportFigure figure, Selection selection, String note) {
    /** The figure; empty where the run has not what it shows, as velocities for a cluster. */
    Optional<Figure> draw(ReportRequest request) {
        try {
            return Optional.of(Plots.get(figure.plot()).draw(request.plot(selection)));
        } catch (UsageException e) {
            return Optional.empty();
        }
    }
}
