/** Posteriors with the parameters of single objects integrated out. */
package org.asterism.models.marginal.cluster;
