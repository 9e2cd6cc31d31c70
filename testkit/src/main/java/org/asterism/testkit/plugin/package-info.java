/**
 * The kit of whole plug-ins: a jar is opened as a run opens it, and each service in it is given to its kit. {@link
 * org.asterism.testkit.plugin.PluginKit} is the door.
 *
 * <pre>{@code
 *   jar ──▶ Plugins ──▶ refusals                       ──▶ checks that fail
 *              └──────▶ services ──ModelKit | SamplerKit | …──▶ their checks
 * }</pre>
 */
package org.asterism.testkit.plugin;
