package org.asterism.diagnostics.figure.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.diagnostics.summary.Element;

/**
 * The elements that a figure shows: all that are selected if they fit, else fewer of the long variables, spread evenly
 * over each.
 *
 * @param elements in the order of the selection
 * @param selected how many were selected
 */
record Chosen(List<Element> elements, int selected) {
    Chosen {
        elements = List.copyOf(elements);
    }

    /**
     * Chooses.
     *
     * @param most how many fit
     * @throws UsageException if nothing is selected
     */
    static Chosen of(PlotRequest request, int most) {
        List<Element> all = request.selection().elements(request.draws().schema());
        if (all.isEmpty()) {
            throw new UsageException(Problem.of("nothing is selected").cure("name variables of the run with --var"));
        }
        Map<Integer, List<Element>> byVariable = new LinkedHashMap<>();
        all.forEach(e ->
                byVariable.computeIfAbsent(e.variable(), k -> new ArrayList<>()).add(e));
        int[] shares = shares(byVariable.values().stream().mapToInt(List::size).toArray(), most);
        List<Element> chosen = new ArrayList<>();
        int place = 0;
        for (List<Element> elements : byVariable.values()) {
            int share = shares[place++];
            for (int i = 0; i < share; i++) {
                // From the first to the last, evenly; of one, the first.
                int at = share == 1 ? 0 : (int) Math.round((double) i * (elements.size() - 1) / (share - 1));
                chosen.add(elements.get(at));
            }
        }
        return new Chosen(chosen, all.size());
    }

    /** Gives one place to each variable in turn, as long as there are places and it has elements. */
    private static int[] shares(int[] sizes, int most) {
        int[] shares = new int[sizes.length];
        int left = most;
        boolean given = true;
        while (given && left > 0) {
            given = false;
            for (int i = 0; i < sizes.length && left > 0; i++) {
                if (shares[i] < sizes[i]) {
                    shares[i]++;
                    left--;
                    given = true;
                }
            }
        }
        return shares;
    }

    /** What is left out, as a sentence; empty if nothing is. */
    String note() {
        return elements.size() == selected
                ? ""
                : elements.size() + " of " + selected + " parameters; choose others with --var and --coord";
    }
}
