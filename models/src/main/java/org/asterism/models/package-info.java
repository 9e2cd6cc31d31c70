/** The built-in models, one package each; what several of them share has a package of its own. */
package org.asterism.models;
