/** The commands, one class each; they read the command line and hand over to {@code run} and {@code config}. */
package org.asterism.app.command;
