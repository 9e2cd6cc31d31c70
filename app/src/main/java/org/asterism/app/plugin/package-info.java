/** Plug-ins as the command has them: the folders where they are, and what a run records of those that it used. */
package org.asterism.app.plugin;
