package org.asterism.diagnostics.report;

import org.asterism.core.option.Citation;

/** Writes citations as BibTeX entries. */
final class BibTex {
    private static final String SPECIAL = "&%$#_{}";

    private BibTex() {}

    /**
     * An entry.
     *
     * @param key by which a paper cites it
     */
    static String entry(String key, Citation citation) {
        String doi = citation.doi().isEmpty() ? "" : ",\n  doi  = {" + citation.doi() + "}";
        return "@misc{" + key + ",\n  note = {" + escaped(citation.text()) + "}" + doi + "\n}\n";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
