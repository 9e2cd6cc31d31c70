package org.asterism.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asterism.core.model.Variable;

/** Keeps the draws of one chain that a {@link StoppingRule} looks at: of the scalar variables, or of all if none is. */
final class Monitor {
    private final int[] places;
    private final double[][] draws;
    private int count;

    private Monitor(int[] places) {
        this.places = places;
        this.draws = new double[places.length][256];
    }

    static Monitor of(List<Variable> variables) {
        List<Integer> scalars = new ArrayList<>();
        int place = 0;
        for (Variable variable : variables) {
            if (variable.dims().isEmpty()) {
                scalars.add(place);
            }
            place += variable.size();
        }
        int[] places = new int[scalars.isEmpty() ? place : scalars.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = scalars.isEmpty() ? i : scalars.get(i);
        }
        return new Monitor(places);
    }

    void add(double[] values) {
        for (int i = 0; i < places.length; i++) {
            if (count == draws[i].length) {
                draws[i] = Arrays.copyOf(draws[i], 2 * count);
            }
            draws[i][count] = values[places[i]];
        }
        count++;
    }

    /** The draws so far of several chains of equal length: [element][chain][draw]. */
    static double[][][] together(List<Monitor> chains) {
        Monitor first = chains.get(0);
        double[][][] together = new double[first.places.length][chains.size()][];
        for (int i = 0; i < first.places.length; i++) {
            for (int c = 0; c < chains.size(); c++) {
                together[i][c] = Arrays.copyOf(chains.get(c).draws[i], chains.get(c).count);
            }
        }
        return together;
    }
}
