/** Places data on a page: an {@link org.asterism.diagnostics.figure.axis.Axis} in each direction makes a {@link
 * org.asterism.diagnostics.figure.axis.Panel}.
 */
package org.asterism.diagnostics.figure.axis;
