/**
 * The kit of models: what a model promises, and how that is seen. {@link org.asterism.testkit.model.ModelKit} is the door.
 *
 * <pre>{@code
 *   Model + Table + settings ──▶ ModelCase ──▶ PosteriorCase: posterior, points near its start, names
 *                                    │                │
 *                                    ▼                ▼
 *               options, columns, simulation    gradient, Jacobian, bits, threads, edges …
 * }</pre>
 */
package org.asterism.testkit.model;
