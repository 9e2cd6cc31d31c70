package org.asterism.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads settings from a YAML file. Every value is taken as the text that stands there, so that {@code 010} is ten and
 * {@code yes} is a word; the same checks follow as for the command line.
 */
public final class YamlSettings {
    private static final String SELECT = "select";
    private static final String COLUMNS = "columns";
    private static final String OPTIONS = "options";

    private final Path file;
    private final Problems problems = new Problems();
    private final RunSettings settings = RunSettings.empty();

    private YamlSettings(Path file) {
        this.file = file;
    }

    /**
     * Reads a file. A relative path of the data is taken from the folder of the file.
     *
     * @throws UsageException with all that is wrong in it, and where
     */
    public static RunSettings read(Path file) {
        return new YamlSettings(file).read();
    }

    private RunSettings read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::entry);
            } else if (root != null) {
                problems.add(problem(root, "the file is not a list of 'key: value'", ""));
            }
        } catch (NoSuchFileException e) {
            problems.add(Problem.of("there is no such file").at(file.toString()));
        } catch (IOException e) {
            problems.add(Problem.of("cannot be read: " + e.getMessage()).at(file.toString()));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(Problem.of("not YAML: " + e.getProblem()).at(file + ", line " + line));
        }
        problems.throwIfAny(UsageException::new);
        String data = settings.values().get("data");
        if (data != null && file.toAbsolutePath().getParent() != null) {
            settings.values()
                    .put("data", file.toAbsolutePath().getParent().resolve(data).toString());
        }
        return settings;
    }

    private void entry(NodeTuple tuple) {
        String key = text(tuple.getKeyNode());
        Node value = tuple.getValueNode();
        switch (key) {
            case SELECT -> texts(value);
            case COLUMNS -> mapping(value, settings.columns());
            case OPTIONS -> mapping(value, settings.options());
            default -> {
                if (RunOptions.names().contains(key)) {
                    settings.values().put(key, text(value));
                } else {
                    List<String> known = new ArrayList<>(RunOptions.names());
                    known.addAll(List.of(SELECT, COLUMNS, OPTIONS));
                    problems.add(problem(tuple.getKeyNode(), "unknown key '" + key + "'", Suggestion.cure(key, known)));
                }
            }
        }
    }

    private void texts(Node node) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> settings.select().add(text(item)));
        } else {
            settings.select().add(text(node));
        }
    }

    private void mapping(Node node, Map<String, String> into) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(t -> into.put(text(t.getKeyNode()), text(t.getValueNode())));
        } else {
            problems.add(problem(node, "not a list of 'key: value'", ""));
        }
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(problem(node, "not a single value", ""));
        return "";
    }

    private Problem problem(Node node, String what, String cure) {
        return new Problem(what, file + ", line " + (node.getStartMark().getLine() + 1), cure);
    }
}
