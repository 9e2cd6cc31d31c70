package org.asterism.core.graph.distribution;

import org.asterism.core.graph.expression.Expr;

/**
 * A parameter of a distribution.
 *
 * @param name as the distribution's formula has it
 * @param value what it is
 * @param domain what it may be
 */
public record Argument(String name, Expr value, Domain domain) {}
