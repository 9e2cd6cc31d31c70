/**
 * Writes the page that reports a run, and its figures: at the end of the run, or anew from its directory.
 *
 * <pre>{@code
 *   RunOutcome, or RecordedRun + summary of the draws ──▶ ReportRequest ──▶ Report ──▶ report.html, figures/
 * }</pre>
 */
package org.asterism.app.report;
