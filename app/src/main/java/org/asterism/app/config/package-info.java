/**
 * From the command line and a configuration file to one record of what to run, with all problems at once.
 *
 * <pre>{@code
 *   flags ─────────┐
 *                  ├─▶ RunSettings (text) ──RunResolver──▶ RunConfiguration (services, typed options)
 *   YamlSettings ──┘
 * }</pre>
 */
package org.asterism.app.config;
