package org.asterism.models.marginal.orbit;

import java.util.Arrays;

/**
 * The likelihood of one star over ln P gathered in bins much narrower than any population: of each bin two nodes with the
 * first four moments of L dlnP in it, which is its two-point Gauss rule. The cells of the grid stay at hand, so that ln P
 * can be drawn from L itself. Immutable.
 *
 * <p>For a bin of width δ and a normal population of width σ the rule errs by no more than (δ/2σ)⁴/8 of the population's
 * greatest density (the remainder f⁗/4! · ∫(x−x₁)²(x−x₂)²).
 */
final class PeriodBins {
    /** Of the narrowest population: (1/32)⁴/8 = 1.2e-7. */
    static final double BINS_TO_SIGMA = 16;

    private final double logScale;
    /** Two a bin, the lower first; a bin of a single point has it twice. */
    private final double[] node;

    private final double[] mass;
    /** The cells of bin b are those from first[b] to first[b + 1] of the arrays below. */
    private final int[] first;

    private final double[] left;
    private final double[] right;
    private final double[] logLeft;
    private final double[] logRight;
    /** The mass under the chords of ln L, summed over the cells of the bin up to each. */
    private final double[] chordMass;

    /** The bins of a grid whose mass does not vanish. */
    static PeriodBins of(PeriodGrid grid, double width) {
        return new BinBuilder(grid, width).build();
    }

    PeriodBins(double logScale, double[] node, double[] mass, int[] first, double[][] cells) {
        this.logScale = logScale;
        this.node = node;
        this.mass = mass;
        this.first = first;
        this.left = cells[0];
        this.right = cells[1];
        this.logLeft = cells[2];
        this.logRight = cells[3];
        this.chordMass = cells[4];
    }

    /** ln ∫ L dlnP, of which the masses are shares. */
    double logScale() {
        return logScale;
    }

    int bins() {
        return first.length - 1;
    }

    double node(int k) {
        return node[k];
    }

    double mass(int k) {
        return mass[k];
    }

    double massOfBin(int bin) {
        return mass[2 * bin] + mass[2 * bin + 1];
    }

    /** ln P of the node with the most mass. */
    double heaviestNode() {
        int heaviest = 0;
        for (int k = 1; k < mass.length; k++) {
            heaviest = mass[k] > mass[heaviest] ? k : heaviest;
        }
        return node[heaviest];
    }

    double lowest(int bin) {
        return left[first[bin]];
    }

    double highest(int bin) {
        return right[first[bin + 1] - 1];
    }

    /** The cell of a bin under whose chord a share of the bin's mass lies below. */
    int cell(int bin, double share) {
        int from = first[bin];
        int to = first[bin + 1];
        int found = Arrays.binarySearch(chordMass, from, to, share * chordMass[to - 1]);
        return Math.min(to - 1, found < 0 ? -found - 1 : found);
    }

    /** ln P under the chord of a cell, at a share of its mass. */
    double logPeriod(int cell, double share) {
        return left[cell] + LogLinear.quantile(share, logRight[cell] - logLeft[cell]) * (right[cell] - left[cell]);
    }

    /** ln L on the chord of a cell. */
    double chord(int cell, double logPeriod) {
        double t = (logPeriod - left[cell]) / (right[cell] - left[cell]);
        return logLeft[cell] + t * (logRight[cell] - logLeft[cell]);
    }

    /** These bins alone. */
    PeriodBins keep(int[] kept) {
        int cells = 0;
        for (int bin : kept) {
            cells += first[bin + 1] - first[bin];
        }
        double[] nodes = new double[2 * kept.length];
        double[] masses = new double[2 * kept.length];
        int[] starts = new int[kept.length + 1];
        double[][] of = new double[5][cells];
        double[][] from = {left, right, logLeft, logRight, chordMass};
        for (int b = 0; b < kept.length; b++) {
            int bin = kept[b];
            int size = first[bin + 1] - first[bin];
            System.arraycopy(node, 2 * bin, nodes, 2 * b, 2);
            System.arraycopy(mass, 2 * bin, masses, 2 * b, 2);
            starts[b + 1] = starts[b] + size;
            for (int c = 0; c < from.length; c++) {
                System.arraycopy(from[c], first[bin], of[c], starts[b], size);
            }
        }
        return new PeriodBins(logScale, nodes, masses, starts, of);
    }
}
