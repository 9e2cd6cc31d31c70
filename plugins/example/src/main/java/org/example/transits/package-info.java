/** Transit times of a planet: a model, a sampler, a diagnostic, and a reader of IPAC tables. */
package org.example.transits;
