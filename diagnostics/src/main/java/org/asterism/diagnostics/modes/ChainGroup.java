package org.asterism.diagnostics.modes;

import java.util.List;

/**
 * Chains that sit in one mode.
 *
 * @param chains their indices, from zero, increasing
 * @param median of their draws
 * @param lower the least of their lower ends
 * @param upper the greatest of their upper ends
 */
public record ChainGroup(List<Integer> chains, double median, double lower, double upper) {
    public ChainGroup {
        chains = List.copyOf(chains);
    }
}
