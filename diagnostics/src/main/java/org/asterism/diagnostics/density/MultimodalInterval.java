package org.asterism.diagnostics.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asterism.diagnostics.statistics.HighestDensityInterval;

/**
 * The highest-density region of draws as one interval for each mode (Hyndman 1996, doi:10.2307/2684423), from a kernel
 * density; ends are centres of its bins. As {@code hdi(multimodal=True)} of ArviZ, without a limit on the modes.
 */
public final class MultimodalInterval {
    private MultimodalInterval() {}

    /**
     * The intervals, in increasing order.
     *
     * @param values finite, not all the same. Not modified
     * @param probability the share of the draws in all of them together, between 0 and 1
     */
    public static List<HighestDensityInterval> of(double[] values, double probability) {
        KernelDensity density = KernelDensity.of(values);
        double[] grid = density.grid();
        double step = (grid[grid.length - 1] - grid[0]) / grid.length;
        Integer[] byDensity = new Integer[grid.length];
        Arrays.setAll(byDensity, i -> i);
        Arrays.sort(byDensity, (i, j) -> Double.compare(density.density()[j], density.density()[i]));
        boolean[] in = new boolean[grid.length];
        double mass = 0;
        for (int index : byDensity) {
            mass += density.density()[index] * step;
            if (mass > probability) {
                break;
            }
            in[index] = true;
        }
        return runs(grid, in);
    }

    private static List<HighestDensityInterval> runs(double[] grid, boolean[] in) {
        List<HighestDensityInterval> runs = new ArrayList<>();
        int from = 0;
        while (from < grid.length) {
            int to = from;
            while (to < grid.length && in[to]) {
                to++;
            }
            if (to > from) {
                runs.add(new HighestDensityInterval(grid[from], grid[to - 1]));
            }
            from = to + 1;
        }
        return List.copyOf(runs);
    }
}
