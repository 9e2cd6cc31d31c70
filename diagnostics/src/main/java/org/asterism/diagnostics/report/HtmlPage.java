package org.asterism.diagnostics.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.svg.XmlText;

/**
 * An HTML page that is well-formed XML too. Elements are closed in their order, and all text and every value of an attribute
 * is escaped. One thread.
 */
final class HtmlPage {
    /** What stands in a line of text, where a line break would be read as a blank. */
    private static final Set<String> INLINE = Set.of("a", "b", "code");

    private final StringBuilder page = new StringBuilder(1 << 16).append("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    HtmlPage begin(String element, String... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Ends the element that began last. */
    HtmlPage end() {
        String element = open.pop();
        page.append("</").append(element).append(INLINE.contains(element) ? ">" : ">\n");
        return this;
    }

    /** Words. */
    HtmlPage text(String words) {
        page.append(XmlText.escape(words));
        return this;
    }

    /** An element with words and nothing else in it. */
    HtmlPage element(String element, String words, String... attributes) {
        return begin(element, attributes).text(words).end();
    }

    /** An element that has no content. */
    HtmlPage empty(String element, String... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    /** A picture, in the page itself. */
    HtmlPage picture(Figure figure) {
        page.append(figure.svg());
        return this;
    }

    /**
     * A style sheet or a script of our own.
     *
     * @throws IllegalArgumentException if it holds characters that HTML and XML read differently
     */
    HtmlPage code(String element, String code) {
        if (code.contains("<") || code.contains("&")) {
            throw new IllegalArgumentException(element + " must not hold < or &");
        }
        tag(element).append(">\n").append(code).append("</").append(element).append(">\n");
        return this;
    }

    private StringBuilder tag(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(XmlText.escape(attributes[i + 1]))
                    .append('"');
        }
        return page;
    }

    /**
     * The whole page.
     *
     * @throws IllegalStateException if an element was not ended
     */
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return page.toString();
    }
}
