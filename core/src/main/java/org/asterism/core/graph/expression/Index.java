package org.asterism.core.graph.expression;

import org.asterism.core.model.Dim;

/**
 * Which element along one dimension each element along another belongs to, as each visit to its star: ragged groups.
 * Immutable.
 */
public final class Index {
    private final String name;
    private final Dim from;
    private final Dim to;
    private final int[] positions;

    /**
     * An index.
     *
     * @param name what it is called in messages
     * @param from the dimension of the members
     * @param to the dimension of the groups
     * @param positions the group of each member. Not modified
     * @throws IllegalArgumentException unless there is one group, counted from zero and inside {@code to}, for each member
     */
    public Index(String name, Dim from, Dim to, int[] positions) {
        if (positions.length != from.size()) {
            throw new IllegalArgumentException("the index " + name + " has " + positions.length + " values, and "
                    + from.name() + " has " + from.size() + " positions; give one value for each");
        }
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0 || positions[i] >= to.size()) {
                throw new IllegalArgumentException("the index " + name + " is " + positions[i] + " at position " + i
                        + ", and " + to.name() + " has positions from 0 to " + (to.size() - 1));
            }
        }
        this.name = name;
        this.from = from;
        this.to = to;
        this.positions = positions.clone();
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The dimension of the members. */
    public Dim from() {
        return from;
    }

    /** The dimension of the groups. */
    public Dim to() {
        return to;
    }

    /** The group of each member. Not to be modified. */
    public int[] positions() {
        return positions;
    }
}
