package org.asterism.diagnostics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Clauses become sentences and numbers words, without touching the names of quantities. */
class WordsTest {
    @Test
    void clausesBecomeSentences() {
        assertEquals("The chains disagree.", Words.sentence("the chains disagree"));
        assertEquals("Leave-one-out fails.", Words.sentence("leave-one-out fails"));
        assertEquals("b and P are correlated.", Words.sentence("b and P are correlated"));
        assertEquals("mu_r is slow.", Words.sentence("mu_r is slow"));
        assertEquals("Why?", Words.sentence("Why?"));
        assertEquals("", Words.sentence(" "));
    }

    @Test
    void countsAndSizesAreReadable() {
        assertEquals("1 chain", Words.count(1, "chain"));
        assertEquals("4000 draws", Words.count(4000, "draw"));
        assertEquals("1,000,000 rows", Words.count(1_000_000, "row"));
        assertEquals("999 bytes", Words.bytes(999));
        assertEquals("7.0 kB", Words.bytes(7028));
        assertEquals("2.0 MB", Words.bytes(2_000_000));
        assertEquals("0.0123", Words.rounded(0.012345));
        assertEquals("163", Words.rounded(163.2));
        assertEquals("-", Words.rounded(Double.NaN));
    }

    @Test
    void aPageIsNotFinishedBeforeItsElementsAre() {
        HtmlPage page = new HtmlPage().begin("html");
        assertThrows(IllegalStateException.class, page::finish);
        assertThrows(IllegalArgumentException.class, () -> page.code("script", "if (a < b) {}"));
        assertEquals("<!DOCTYPE html>\n<html></html>\n", page.end().finish());
    }
}
