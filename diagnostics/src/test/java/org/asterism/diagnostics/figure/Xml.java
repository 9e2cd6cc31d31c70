package org.asterism.diagnostics.figure;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads figures back with the parser of the JDK. */
public final class Xml {
    private Xml() {}

    /** The document; fails the test if it is not well-formed. */
    public static Document parse(Figure figure) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(figure.svg())));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(figure.svg(), e);
        }
    }

    /** The number of elements of a name. */
    public static int count(Document document, String element) {
        return document.getElementsByTagName(element).getLength();
    }
}
