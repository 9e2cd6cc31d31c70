package org.asterism.core.graph;

import org.asterism.core.data.Unit;
import org.asterism.core.graph.expression.Data;

/**
 * Known values that have no distribution.
 *
 * @param data the values
 * @param description one line, without a full stop
 * @param unit of the values
 */
record FixedValues(Data data, String description, Unit unit) {}
