package org.asterism.diagnostics.figure.graph;

/** Chooses y of the ranks: as high as their tallest item, with room between for arrows and the borders of plates. */
final class Levels {
    private static final double BETWEEN_NODES = 30;
    private static final double ABOVE_LABEL = 5;
    private static final double BELOW_LABEL = 26;
    private static final double PADDING = 9;
    private static final double LABEL_PADDING = 3;

    private final double[] halfHeights;
    private final double[] centres;
    private final boolean[] isLabel;

    private Levels(Cluster page) {
        int ranks = page.lastRank + 1;
        halfHeights = new double[ranks];
        centres = new double[ranks];
        isLabel = new boolean[ranks];
        for (Item item : page.allItems()) {
            halfHeights[item.rank] = Math.max(halfHeights[item.rank], item.glyph.halfHeight());
            isLabel[item.rank] |= item.glyph instanceof PlateLabel;
        }
        int[] beginning = new int[ranks];
        boolean[] ending = new boolean[ranks];
        for (Cluster cluster : page.allClusters()) {
            beginning[cluster.firstRank] = Math.max(beginning[cluster.firstRank], bordersAbove(cluster));
            ending[cluster.lastRank] = true;
        }
        for (int rank = 0; rank < ranks; rank++) {
            double before = rank == 0 ? 0 : centres[rank - 1] + halfHeights[rank - 1] + gap(rank);
            double end = rank > 0 && ending[rank - 1] ? LABEL_PADDING : 0;
            centres[rank] = before + end + PADDING * beginning[rank] + halfHeights[rank];
        }
    }

    private double gap(int rank) {
        if (isLabel[rank]) {
            return ABOVE_LABEL;
        }
        return isLabel[rank - 1] ? BELOW_LABEL : BETWEEN_NODES;
    }

    /** Sets y of all items and the upper and lower sides of all clusters; the page begins at zero. */
    static void place(Cluster page) {
        Levels levels = new Levels(page);
        page.allItems().forEach(item -> item.y = levels.centres[item.rank]);
        for (Cluster cluster : page.allClusters()) {
            cluster.top = levels.topOf(cluster.firstRank) - PADDING * bordersAbove(cluster);
            cluster.bottom = levels.bottomOf(cluster.lastRank) + LABEL_PADDING;
        }
        int last = page.lastRank;
        page.top = 0;
        page.bottom = last < 0 ? 0 : levels.bottomOf(last) + (levels.isLabel[last] ? LABEL_PADDING : 0);
    }

    private double topOf(int rank) {
        return centres[rank] - halfHeights[rank];
    }

    private double bottomOf(int rank) {
        return centres[rank] + halfHeights[rank];
    }

    private static int bordersAbove(Cluster cluster) {
        return 1
                + cluster.clusters().stream()
                        .filter(within -> within.firstRank == cluster.firstRank)
                        .mapToInt(Levels::bordersAbove)
                        .max()
                        .orElse(0);
    }
}
