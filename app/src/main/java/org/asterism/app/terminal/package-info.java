/**
 * What the user sees: results on standard output, everything else on standard error, bars only on a terminal.
 */
package org.asterism.app.terminal;
