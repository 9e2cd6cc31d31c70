package org.asterism.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chapters quote is what is compiled: each block of code occurs, line by line, in a source file. */
class QuotedCodeTest {
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main"),
            Path.of("eight-schools"),
            Path.of("sample-a-density"),
            Path.of("diagnose-draws"),
            Path.of("read-a-table"),
            Path.of("../../models/src/main/java"));

    @ParameterizedTest
    @ValueSource(strings = {"../write-a-model.md", "../tutorial-models.md", "../embedding.md"})
    void everyBlockIsInASourceFile(String page) throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.add("\n" + stripped(Files.readAllLines(file)) + "\n");
                }
            }
        }
        List<List<String>> blocks = blocks(Files.readAllLines(Path.of(page)));
        assertTrue(blocks.size() >= 4, page + " has " + blocks.size() + " blocks");
        for (List<String> block : blocks) {
            String quoted = "\n" + stripped(block) + "\n";
            assertTrue(
                    sources.stream().anyMatch(source -> source.contains(quoted)),
                    page + " quotes stale code:" + quoted);
        }
    }

    /** The blocks of Java, XML and table; those of shell commands are not in source files. */
    private static List<List<String>> blocks(List<String> page) {
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : page) {
            if (!inside && (line.startsWith("```java") || line.startsWith("```xml") || line.startsWith("```csv"))) {
                inside = true;
                blocks.add(new ArrayList<>());
            } else if (inside && line.startsWith("```")) {
                inside = false;
            } else if (inside) {
                blocks.get(blocks.size() - 1).add(line);
            }
        }
        return blocks;
    }

    private static String stripped(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
