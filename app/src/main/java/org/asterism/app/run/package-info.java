/**
 * The one way through a run, from the table to the finished directory.
 *
 * <pre>{@code
 *   RunConfiguration ──DataLoader──▶ Posterior ──▶ RunDirectory ◀── draws, by the Engine
 *                                                      │
 *                      Assessment (summary, findings) ◀┘──▶ RunReport on the terminal
 * }</pre>
 */
package org.asterism.app.run;
