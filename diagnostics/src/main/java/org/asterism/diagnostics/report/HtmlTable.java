package org.asterism.diagnostics.report;

import java.util.List;

/** Writes a table into a page, in a box of its own that scrolls where the page is narrow. One thread. */
final class HtmlTable {
    private final HtmlPage page;

    private HtmlTable(HtmlPage page) {
        this.page = page;
    }

    /**
     * Begins a table.
     *
     * @param kind a class of the style sheet, such as {@code sortable}
     * @param heads of the columns
     * @param numbers how many of the last columns hold numbers
     */
    static HtmlTable begin(HtmlPage page, String kind, List<String> heads, int numbers) {
        page.begin("div", "class", "scroll").begin("table", "class", kind);
        page.begin("thead").begin("tr");
        for (int i = 0; i < heads.size(); i++) {
            page.element("th", heads.get(i), "scope", "col", "class", i < heads.size() - numbers ? "words" : "number");
        }
        page.end().end().begin("tbody");
        return new HtmlTable(page);
    }

    HtmlTable row() {
        page.begin("tr");
        return this;
    }

    HtmlTable words(String words) {
        page.element("td", words, "class", "words");
        return this;
    }

    /** What a row is about, explained where the reader points at it. */
    HtmlTable name(String name, String explanation) {
        if (explanation.isEmpty()) {
            page.element("th", name, "scope", "row", "class", "words");
        } else {
            page.element("th", name, "scope", "row", "class", "words", "title", explanation);
        }
        return this;
    }

    /** A number as it is shown; a table is sorted by its full value. */
    HtmlTable number(String shown, double value) {
        page.element("td", shown, "class", "number", "data-value", Double.toString(value));
        return this;
    }

    /** A number that a reader must not miss. */
    HtmlTable suspect(String shown, double value) {
        page.element("td", shown, "class", "number suspect", "data-value", Double.toString(value));
        return this;
    }

    HtmlTable endRow() {
        page.end();
        return this;
    }

    void end() {
        page.end().end().end();
    }
}
