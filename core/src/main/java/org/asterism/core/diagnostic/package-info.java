/**
 * What a diagnostic is: a recipe that examines draws and tells its findings in words that a user can act on.
 *
 * <pre>{@code
 *   Draws + Options ──Diagnostic──▶ Finding: passed | warning | not available, with the reason
 * }</pre>
 */
package org.asterism.core.diagnostic;
