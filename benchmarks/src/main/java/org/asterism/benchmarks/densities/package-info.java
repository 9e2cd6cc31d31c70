/**
 * What one log density with its gradient costs: declared, written by hand in Java, and written in C.
 *
 * <pre>{@code
 *   Workloads ──▶ Workload ──▶ DensityBenchmark (JMH: declared, hand-written) ──▶ RatioTable
 *                    └───────▶ CompiledTwin     (cc, a process of its own)    ──────┘
 *   FirstGradient: from the start of the process to the first gradient
 * }</pre>
 */
package org.asterism.benchmarks.densities;
