/** The numbers behind figures that no summary shows: densities, contours, ranks, autocorrelations. */
package org.asterism.diagnostics.figure.estimate;
