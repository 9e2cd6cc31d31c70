/**
 * The kit of diagnostics: healthy, sick and odd draws, and what a diagnostic should say of each. {@link
 * org.asterism.testkit.diagnostic.DiagnosticKit} is the door.
 *
 * <pre>{@code
 *   ArrayDraws ──▶ DrawCases: healthy, sick, odd ──▶ Diagnostic ──▶ Finding ──▶ is it well formed, and right?
 * }</pre>
 */
package org.asterism.testkit.diagnostic;
