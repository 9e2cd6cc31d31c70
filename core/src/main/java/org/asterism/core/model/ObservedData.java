package org.asterism.core.model;

import java.util.List;

/** A posterior that can show the data it holds. */
public interface ObservedData {
    /** The data as the model uses them, in its units. */
    List<Quantity> observed();
}
