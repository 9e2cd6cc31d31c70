package org.asterism.diagnostics.figure.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The border of where a density is above a level, as closed loops: marching squares with linear interpolation, linked end
 * to end (Lorensen and Cline 1987, doi:10.1145/37401.37422, in the plane). Two opposite corners above the level are joined
 * if their mean with the others is above it too. Filled by the even-odd rule, the loops show what is above.
 */
public final class Contour {
    private static final int LEAST_DRAWS = 3;

    private final double[][] padded;
    private final double level;
    private final Map<Long, Long> next = new HashMap<>();

    private Contour(double[][] values, double level) {
        // A border of zeros closes every loop; the points of the grid are shifted by one.
        this.padded = new double[values.length + 2][values[0].length + 2];
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, padded[i + 1], 1, values[i].length);
        }
        this.level = level;
    }

    /**
     * Loops around shares of pairs of draws.
     *
     * @param xs finite. Not modified
     * @param ys as many. Not modified
     * @param shares of the draws, each between 0 and 1
     * @return for each share its loops, of each loop the corners (x, y); no loops if the draws are fewer than three, or have
     *     no spread that can be computed
     */
    public static List<List<double[][]>> holding(double[] xs, double[] ys, double... shares) {
        List<List<double[][]>> contours = new ArrayList<>();
        boolean hasSpread = xs.length >= LEAST_DRAWS && Shear.of(xs, ys).isRegular();
        if (!hasSpread) {
            for (int i = 0; i < shares.length; i++) {
                contours.add(List.of());
            }
            return contours;
        }
        PlaneDensity density = PlaneDensity.of(xs, ys);
        for (double share : shares) {
            contours.add(of(density, density.level(share)));
        }
        return contours;
    }

    /**
     * Loops of a density.
     *
     * @param level above zero
     * @return each loop's corners (x, y)
     */
    static List<double[][]> of(PlaneDensity density, double level) {
        Contour contour = new Contour(density.values(), level);
        contour.march();
        List<double[][]> loops = new ArrayList<>();
        for (List<double[]> loop : contour.loops()) {
            double[][] corners = new double[loop.size()][];
            for (int i = 0; i < corners.length; i++) {
                double placeU = loop.get(i)[0] - 1;
                double placeV = loop.get(i)[1] - 1;
                corners[i] = new double[] {density.x(placeU), density.y(placeU, placeV)};
            }
            loops.add(corners);
        }
        return loops;
    }

    private boolean isAbove(int i, int j) {
        return padded[i][j] > level;
    }

    /** Edges of the grid have numbers: twice that of the point where they begin, and one more if they go up. */
    private long across(int i, int j) {
        return 2L * ((long) i * padded[0].length + j);
    }

    private long up(int i, int j) {
        return across(i, j) + 1;
    }

    private void march() {
        for (int i = 0; i + 1 < padded.length; i++) {
            for (int j = 0; j + 1 < padded[0].length; j++) {
                square(i, j);
            }
        }
    }

    /** Adds the lines in one square, each with what is above the level on its left. */
    private void square(int i, int j) {
        long below = across(i, j);
        long above = across(i, j + 1);
        long left = up(i, j);
        long right = up(i + 1, j);
        int pattern = (isAbove(i, j) ? 1 : 0)
                + (isAbove(i + 1, j) ? 2 : 0)
                + (isAbove(i + 1, j + 1) ? 4 : 0)
                + (isAbove(i, j + 1) ? 8 : 0);
        boolean joined = padded[i][j] + padded[i + 1][j] + padded[i][j + 1] + padded[i + 1][j + 1] > 4 * level;
        switch (pattern) {
            case 1 -> next.put(below, left);
            case 2 -> next.put(right, below);
            case 3 -> next.put(right, left);
            case 4 -> next.put(above, right);
            case 5 -> {
                next.put(joined ? below : above, right);
                next.put(joined ? above : below, left);
            }
            case 6 -> next.put(above, below);
            case 7 -> next.put(above, left);
            case 8 -> next.put(left, above);
            case 9 -> next.put(below, above);
            case 10 -> {
                next.put(joined ? right : left, above);
                next.put(joined ? left : right, below);
            }
            case 11 -> next.put(right, above);
            case 12 -> next.put(left, right);
            case 13 -> next.put(below, right);
            case 14 -> next.put(left, below);
            default -> {
                // All corners are on one side.
            }
        }
    }

    private List<List<double[]>> loops() {
        List<Long> starts = new ArrayList<>(next.keySet());
        starts.sort(null);
        List<List<double[]>> loops = new ArrayList<>();
        for (long start : starts) {
            List<double[]> loop = new ArrayList<>();
            long at = start;
            while (next.containsKey(at)) {
                loop.add(point(at));
                at = next.remove(at);
            }
            if (!loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }

    private double[] point(long edge) {
        long start = edge / 2;
        int i = (int) (start / padded[0].length);
        int j = (int) (start % padded[0].length);
        boolean goesUp = edge % 2 == 1;
        double from = padded[i][j];
        double to = goesUp ? padded[i][j + 1] : padded[i + 1][j];
        double part = (level - from) / (to - from);
        return goesUp ? new double[] {i, j + part} : new double[] {i + part, j};
    }
}
