/**
 * Expressions: what models compute, and the derivatives of it as expressions again.
 *
 * <pre>{@code
 *   Expressions (exp, log, sum, at, recursion …) ──▶ Expr ──Derivative──▶ Expr
 *                         Algebra simplifies ─────────┤
 *                                                     ├──Substitution──▶ Expr
 *                                                     └──Evaluator─────▶ double[]   (plainly; compiled elsewhere)
 * }</pre>
 */
package org.asterism.core.graph.expression;
