package org.asterism.core.option;

/**
 * A published source.
 *
 * @param text authors, year and where, as one would cite it
 * @param doi the DOI without a resolver's address; empty where there is none
 */
public record Citation(String text, String doi) {
    /** The text, and the DOI where there is one. */
    @Override
    public String toString() {
        return doi.isEmpty() ? text : text + ", doi:" + doi;
    }
}
