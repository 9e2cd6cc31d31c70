/**
 * The services that there are: a {@link org.asterism.core.plugin.Catalogue} for each kind, of those on the class path and
 * those of plug-ins, asked for by name.
 *
 * <pre>{@code
 *   folders ──Scan──▶ Plugin (manifest and META-INF/services are read, no class)
 *                 └─▶ Refusal ◀────────────┐
 *   Plugin ──PluginLoader──▶ Provider ──▶ service behind a Guard ──▶ Catalogue ◀── ServiceLoader (class path)
 * }</pre>
 *
 * <p>Nothing that is wrong with a plug-in is thrown while plug-ins are opened: it becomes a {@link
 * org.asterism.core.plugin.Refusal}, and the others work.
 */
package org.asterism.core.plugin;
