package org.asterism.app.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Variable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the true values that a simulation wrote: a JSON object of numbers, and of lists of numbers for vectors. */
public final class TruthFile {
    private final Path file;
    private final Problems problems = new Problems();

    private TruthFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param schema of the run that it is the truth of
     * @return values by the name of the variable, those alone that the run has
     * @throws UsageException if it cannot be read, or does not suit the run
     */
    public static Map<String, List<Double>> read(Path file, DrawSchema schema) {
        return new TruthFile(file).read(schema);
    }

    private Map<String, List<Double>> read(DrawSchema schema) {
        Map<String, List<Double>> truth = new LinkedHashMap<>();
        Map<?, ?> members = members();
        for (Variable variable : schema.variables()) {
            if (members.containsKey(variable.name())) {
                truth.put(variable.name(), numbers(variable, members.get(variable.name())));
            }
        }
        if (truth.isEmpty()) {
            List<String> names = schema.variables().stream().map(Variable::name).toList();
            String first =
                    members.keySet().stream().findFirst().map(String::valueOf).orElse("");
            problems.add(Problem.of("no variable of the run has its true value here")
                    .at(file.toString())
                    .cure(first.isEmpty() ? "" : "'" + first + "': " + Suggestion.cure(first, names)));
        }
        problems.throwIfAny(UsageException::new);
        return truth;
    }

    private Map<?, ?> members() {
        try {
            // JSON is a part of YAML but for numbers such as 1E10, which come as text and are read below.
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (read instanceof Map<?, ?> members) {
                return members;
            }
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the file of true values cannot be read (" + e.getMessage() + ")")
                            .at(file.toString())
                            .cure("give a file that 'asterism simulate --truth' wrote"),
                    e);
        } catch (YAMLException e) {
            throw new UsageException(
                    Problem.of("the file of true values is no JSON")
                            .at(file.toString())
                            .cure("give a file that 'asterism simulate --truth' wrote"),
                    e);
        }
        throw new UsageException(Problem.of("the file of true values holds no JSON object")
                .at(file.toString())
                .cure("give a file that 'asterism simulate --truth' wrote"));
    }

    private List<Double> numbers(Variable variable, Object value) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<Double> numbers = new ArrayList<>();
        for (Object one : values) {
            try {
                numbers.add(Double.parseDouble(String.valueOf(one)));
            } catch (NumberFormatException e) {
                problems.add(Problem.of("'" + one + "', the true value of " + variable.name() + ", is not a number")
                        .at(file.toString()));
            }
        }
        if (problems.isEmpty() && numbers.size() != variable.size()) {
            problems.add(Problem.of(variable.name() + " has " + variable.size() + " elements and " + numbers.size()
                            + " true values")
                    .at(file.toString())
                    .cure("give the truth of the same simulation"));
        }
        return numbers;
    }
}
