package org.asterism.core.graph.compile;

import org.asterism.core.graph.expression.Symbol;

/**
 * A leaf whose values are read from the input array.
 *
 * @param symbol the leaf
 * @param offset where its values begin, row-major
 */
public record Input(Symbol symbol, int offset) {}
