package org.asterism.diagnostics.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;

/**
 * Chooses variables and positions along dimensions: {@code mu_r} takes a variable, {@code ~r} leaves one out, {@code
 * star=0:5} takes positions from 0 to before 5, {@code star=ID} one label or position.
 */
public final class Selection {
    private final List<String> variables;
    private final Map<String, String> coordinates;
    private final Predicate<Variable> condition;
    private final Optional<List<Element>> only;

    private Selection(
            List<String> variables,
            Map<String, String> coordinates,
            Predicate<Variable> condition,
            Optional<List<Element>> only) {
        this.variables = variables;
        this.coordinates = coordinates;
        this.condition = condition;
        this.only = only;
    }

    /** Everything. */
    public static Selection all() {
        return new Selection(List.of(), Map.of(), variable -> true, Optional.empty());
    }

    /** These elements, in this order. */
    public static Selection only(List<Element> elements) {
        return new Selection(List.of(), Map.of(), variable -> true, Optional.of(List.copyOf(elements)));
    }

    /** What this selects of those variables alone that meet a condition; it may be nothing. */
    public Selection where(Predicate<Variable> also) {
        return new Selection(variables, coordinates, condition.and(also), only);
    }

    /**
     * Reads what the user wrote.
     *
     * @param variables names, each perhaps after {@code ~}; none for all
     * @param coordinates {@code DIM=POSITIONS}
     * @throws UsageException if a coordinate has not that form
     */
    public static Selection parse(List<String> variables, List<String> coordinates) {
        Map<String, String> byDim = new LinkedHashMap<>();
        for (String text : coordinates) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new UsageException(
                        Problem.of("'" + text + "' is no coordinate").cure("write DIM=0:5 or DIM=LABEL"));
            }
            byDim.put(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip());
        }
        return new Selection(List.copyOf(variables), byDim, variable -> true, Optional.empty());
    }

    /**
     * The elements chosen: in the order of the schema, each named when it is asked for, or those that were given.
     *
     * @throws UsageException if there is no such variable, dimension or position; names the nearest
     */
    public List<Element> elements(DrawSchema schema) {
        if (only.isPresent()) {
            return only.get().stream()
                    .filter(e -> condition.test(schema.variables().get(e.variable())))
                    .toList();
        }
        Problems problems = new Problems();
        Map<String, boolean[]> masks = masks(schema, problems);
        List<Integer> chosen = chosen(schema, problems);
        problems.throwIfAny(UsageException::new);
        ElementList.Builder elements = new ElementList.Builder(schema);
        for (int index : chosen) {
            Variable variable = schema.variables().get(index);
            int[] position = new int[variable.dims().size()];
            for (int element = 0; element < variable.size(); element++) {
                if (isIn(variable, position, masks)) {
                    elements.add(index, element);
                }
                increment(variable, position);
            }
        }
        return elements.build();
    }

    private List<Integer> chosen(DrawSchema schema, Problems problems) {
        List<String> names = schema.variables().stream().map(Variable::name).toList();
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (String text : variables) {
            String name = text.startsWith("~") ? text.substring(1) : text;
            if (!names.contains(name)) {
                problems.add(Problem.of("there is no variable '" + name + "'").cure(Suggestion.cure(name, names)));
            }
            (text.startsWith("~") ? unwanted : wanted).add(name);
        }
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean in = wanted.isEmpty() || wanted.contains(names.get(i));
            if (in
                    && !unwanted.contains(names.get(i))
                    && condition.test(schema.variables().get(i))) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private Map<String, boolean[]> masks(DrawSchema schema, Problems problems) {
        Map<String, Dim> dims = new LinkedHashMap<>();
        schema.variables().forEach(v -> v.dims().forEach(dim -> dims.put(dim.name(), dim)));
        Map<String, boolean[]> masks = new LinkedHashMap<>();
        coordinates.forEach((name, positions) -> {
            Dim dim = dims.get(name);
            if (dim == null) {
                problems.add(
                        Problem.of("there is no dimension '" + name + "'").cure(Suggestion.cure(name, dims.keySet())));
            } else {
                masks.put(name, DimSlice.mask(dim, positions, problems));
            }
        });
        return masks;
    }

    private static boolean isIn(Variable variable, int[] position, Map<String, boolean[]> masks) {
        for (int i = 0; i < position.length; i++) {
            boolean[] mask = masks.get(variable.dims().get(i).name());
            if (mask != null && !mask[position[i]]) {
                return false;
            }
        }
        return true;
    }

    private static void increment(Variable variable, int[] position) {
        for (int i = position.length - 1; i >= 0; i--) {
            position[i]++;
            if (position[i] < variable.dims().get(i).size()) {
                return;
            }
            position[i] = 0;
        }
    }
}
