package org.asterism.app.command;

import java.util.Iterator;
import org.asterism.diagnostics.figure.plot.Plot;
import org.asterism.diagnostics.figure.plot.Plots;

/** The words for the kinds of plots, for the help of the command. */
final class PlotKinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Plots.all().stream().map(Plot::id).iterator();
    }
}
