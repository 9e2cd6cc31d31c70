package org.asterism.diagnostics.figure.plot;

import org.asterism.diagnostics.figure.Figure;

/** A kind of figure that can be made from a run. Stateless. */
public interface Plot {
    /** The word by which it is asked for. */
    String id();

    /** What it shows, in one line without a full stop. */
    String summary();

    /**
     * Draws it.
     *
     * @throws org.asterism.core.error.UsageException if the run has not what it shows, or too little is selected
     */
    Figure draw(PlotRequest request);
}
