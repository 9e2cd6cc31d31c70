/**
 * The services that there are: a {@link org.asterism.core.plugin.Catalogue} for each kind, found by {@link
 * java.util.ServiceLoader} and asked for by name.
 */
package org.asterism.core.plugin;
