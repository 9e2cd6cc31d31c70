/**
 * What a service says of itself and what can be set on it: a {@link org.asterism.core.option.Descriptor} and a list of
 * typed {@link org.asterism.core.option.Option}s, whose values travel as immutable {@link
 * org.asterism.core.option.Options}.
 *
 * <pre>{@code
 *   declared Option<?>s ─┐
 *                        ├─▶ Options.parse ──▶ Options ──▶ service: options.get(OPTION)
 *   text from user ──────┘        └──▶ Problems, all at once, with the nearest right name
 * }</pre>
 */
package org.asterism.core.option;
