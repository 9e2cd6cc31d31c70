package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bill of materials names every library of the product and the testkit, in the version of the project, and nothing else. */
class BillOfMaterialsTest {
    private static final Path ROOT = Path.of("../..");

    private static Document pom(Path folder) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i).getTextContent();
            }
        }
        throw new IllegalArgumentException("no <" + name + "> in <" + parent.getNodeName() + ">");
    }

    @Test
    void itNamesTheLibrariesOfTheProject() throws Exception {
        Document bom = pom(ROOT.resolve("bom"));
        assertEquals(child(pom(ROOT).getDocumentElement(), "version"), child(bom.getDocumentElement(), "version"));
        List<String> named = new ArrayList<>();
        NodeList dependencies = bom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            named.add(child(dependency, "artifactId"));
            assertEquals("${project.version}", child(dependency, "version"));
        }
        List<String> libraries = new ArrayList<>();
        for (File file : ROOT.toFile().listFiles()) {
            // A library has packages to export; the command exports none.
            Path bnd = file.toPath().resolve("bnd.bnd");
            if (Files.exists(bnd) && Files.readString(bnd).contains("-exportcontents")) {
                libraries.add(child(pom(file.toPath()).getDocumentElement(), "artifactId"));
            }
        }
        assertEquals(sorted(libraries), sorted(named));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }
}
