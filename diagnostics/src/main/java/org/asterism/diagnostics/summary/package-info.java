/**
 * The table of a posterior, variable by variable, and its text, CSV and JSON forms.
 *
 * <pre>{@code
 *   Draws + Selection ──▶ Summary (rows) ──▶ TextSummary | CsvSummary | JsonSummary
 * }</pre>
 */
package org.asterism.diagnostics.summary;
