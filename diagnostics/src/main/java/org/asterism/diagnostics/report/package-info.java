/**
 * A run as one HTML page. The door is {@link org.asterism.diagnostics.report.Report}, made from a {@link
 * org.asterism.diagnostics.report.ReportRequest}.
 *
 * <pre>{@code
 *   Summary ──Focus──▶ FigurePlan ──▶ DrawnFigures ──┐
 *   Findings, RunFacts, FittedObjects ──Section──▶ HtmlPage ──▶ Report
 * }</pre>
 */
package org.asterism.diagnostics.report;
