/** Puts figures where the user wants them. */
package org.asterism.app.figure;
