/**
 * What can go wrong, told to the user: a {@link org.asterism.core.error.Problem} says what, where and the cure; a
 * {@link org.asterism.core.error.Problems} gathers them so that all are reported at once; the exceptions carry them.
 *
 * <pre>{@code
 *   check ──▶ Problem ──▶ Problems ──▶ UsageException | DataException | SamplingException | PluginException
 *               ▲
 *           Suggestion (the nearest right name)
 * }</pre>
 */
package org.asterism.core.error;
