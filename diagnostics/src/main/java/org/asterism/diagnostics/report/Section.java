package org.asterism.diagnostics.report;

/** A part of the page under a heading of its own. */
interface Section {
    /** The identifier of its place in the page. */
    String id();

    /** Its heading. */
    String title();

    /** Writes what stands under the heading. */
    void write(HtmlPage page);
}
