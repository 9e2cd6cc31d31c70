package org.asterism.diagnostics.modes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.asterism.diagnostics.statistics.Quantiles;
import org.asterism.diagnostics.statistics.SplitChains;

/**
 * Tells chains in different modes from chains that are merely slow. Groups are chains whose central 90 % intervals overlap;
 * they count as modes if there is more than one, the gap between neighbours is wider than half of the wider of their
 * chains, and each chain is at rest: the intervals of its two halves overlap by at least half of the shorter.
 */
public final class ChainModes {
    private static final double TAIL = 0.05;
    private static final double LEAST_GAP = 0.5;
    private static final double LEAST_OVERLAP = 0.5;

    private ChainModes() {}

    /** Where one chain is. */
    private record Place(int chain, double lower, double median, double upper) {
        static Place of(int chain, double[] draws) {
            double[] sorted = draws.clone();
            Arrays.sort(sorted);
            return new Place(
                    chain,
                    Quantiles.ofSorted(sorted, TAIL),
                    Quantiles.ofSorted(sorted, 0.5),
                    Quantiles.ofSorted(sorted, 1 - TAIL));
        }

        double width() {
            return upper - lower;
        }
    }

    /**
     * The groups, the largest first; one group where the chains are not in different modes.
     *
     * @param chains [chain][draw], finite. Not modified
     */
    public static List<ChainGroup> of(double[][] chains) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < chains.length; i++) {
            places.add(Place.of(i, chains[i]));
        }
        places.sort(Comparator.comparingDouble(Place::lower));
        List<List<Place>> groups = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Place place : places) {
            if (place.lower() > end) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(place);
            end = Math.max(end, place.upper());
        }
        if (groups.size() > 1 && !(areApart(groups) && areAtRest(chains))) {
            return List.of(group(places, chains));
        }
        return groups.stream()
                .map(group -> group(group, chains))
                .sorted(Comparator.comparingInt(g -> -g.chains().size()))
                .toList();
    }

    private static boolean areApart(List<List<Place>> groups) {
        for (int i = 1; i < groups.size(); i++) {
            double below = Double.NEGATIVE_INFINITY;
            double width = 0;
            for (Place place : groups.get(i - 1)) {
                below = Math.max(below, place.upper());
                width = Math.max(width, place.width());
            }
            double above = Double.POSITIVE_INFINITY;
            for (Place place : groups.get(i)) {
                above = Math.min(above, place.lower());
                width = Math.max(width, place.width());
            }
            if (above - below < LEAST_GAP * width) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAtRest(double[][] chains) {
        for (int i = 0; i < chains.length; i++) {
            int half = chains[i].length / 2;
            Place first = Place.of(i, Arrays.copyOf(chains[i], half));
            Place second = Place.of(i, Arrays.copyOfRange(chains[i], half, chains[i].length));
            double overlap = Math.min(first.upper(), second.upper()) - Math.max(first.lower(), second.lower());
            if (overlap < LEAST_OVERLAP * Math.min(first.width(), second.width())) {
                return false;
            }
        }
        return true;
    }

    private static ChainGroup group(List<Place> places, double[][] chains) {
        double[][] own = places.stream().map(place -> chains[place.chain()]).toArray(double[][]::new);
        double[] all = SplitChains.pooled(own);
        Arrays.sort(all);
        return new ChainGroup(
                places.stream().map(Place::chain).sorted().toList(),
                Quantiles.ofSorted(all, 0.5),
                places.stream().mapToDouble(Place::lower).min().orElseThrow(),
                places.stream().mapToDouble(Place::upper).max().orElseThrow());
    }
}
