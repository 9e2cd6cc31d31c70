/**
 * How long the summary of very many parameters takes, and how much memory.
 *
 * <pre>{@code
 *   make ──NetCDF──▶ SummaryScan ──▶ seconds, peak memory
 * }</pre>
 */
package org.asterism.benchmarks.summary;
