/**
 * The {@code asterism} command: {@link org.asterism.app.Main} starts it and is the only place that exits.
 *
 * <pre>{@code
 *   Main ──▶ wiring (Guice) ──▶ command (picocli) ──▶ config ──▶ run ──▶ run directory
 *                                     └──────────────▶ terminal ◀──┘
 * }</pre>
 */
package org.asterism.app;
