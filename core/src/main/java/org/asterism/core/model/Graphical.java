package org.asterism.core.model;

/** A posterior that can show its model as a graph. */
public interface Graphical {
    /** The graph. */
    GraphicalModel graphicalModel();
}
