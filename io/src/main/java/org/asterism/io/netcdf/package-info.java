/**
 * Draws as NetCDF-4 in the InferenceData layout: groups posterior, sample_stats and observed_data, with dimensions chain
 * and draw before each variable's own.
 *
 * <pre>{@code
 *   DrawSchema ──▶ DrawLayout (datasets and their places) ──▶ NetcdfDrawSink ──▶ file ──▶ NetcdfDraws
 * }</pre>
 */
package org.asterism.io.netcdf;
