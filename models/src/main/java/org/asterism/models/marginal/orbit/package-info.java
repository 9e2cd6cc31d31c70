/** Orbits. */
package org.asterism.models.marginal.orbit;
