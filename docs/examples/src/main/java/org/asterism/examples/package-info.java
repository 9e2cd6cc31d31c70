/** The models that the documents quote. */
package org.asterism.examples;
