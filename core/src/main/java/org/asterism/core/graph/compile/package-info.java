/**
 * Expressions made to loops that run: the compiler of declared models, and no part of what others can rely on.
 *
 * <pre>{@code
 *   outputs ──Interner──▶ Schedule ──LoopWriter, RecursionWriter, LaneWriter──▶ ClassFile ──▶ CompiledProgram ──▶ Evaluation
 * }</pre>
 */
package org.asterism.core.graph.compile;
