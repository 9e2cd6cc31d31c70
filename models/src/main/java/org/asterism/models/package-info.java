/** The built-in models: distances of a star cluster, the orbit of a binary star, and the periods of many of them. */
package org.asterism.models;
