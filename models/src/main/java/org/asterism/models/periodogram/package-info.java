/** Finding a period in unevenly spaced measurements. */
package org.asterism.models.periodogram;
