/** The diagnostics: each looks at draws and says in plain words whether they can be trusted, and what to do if not. */
package org.asterism.diagnostics.checks;
