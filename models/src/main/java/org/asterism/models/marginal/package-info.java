/**
 * Posteriors with the parameters of the single objects integrated out, which are drawn from their conditional distributions
 * when a position is reported: {@code orbit} for binary stars, {@code cluster} for distances. Each is made from plain
 * arrays and records, and reports the variables and the log joint density that the full model reports.
 */
package org.asterism.models.marginal;
