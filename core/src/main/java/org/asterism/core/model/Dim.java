package org.asterism.core.model;

import java.util.List;

/**
 * A named dimension of variables.
 *
 * @param name as in {@code star}
 * @param size the number of positions along it
 * @param labels what the positions are called, one each; empty where they have only numbers from zero
 */
public record Dim(String name, int size, List<String> labels) {
    public Dim {
        labels = List.copyOf(labels);
        if (!labels.isEmpty() && labels.size() != size) {
            throw new IllegalArgumentException(name + " has " + size + " positions and " + labels.size() + " labels");
        }
    }

    /** A dimension whose positions are numbered from zero. */
    public static Dim of(String name, int size) {
        return new Dim(name, size, List.of());
    }

    /** A dimension with a label for each position. */
    public static Dim of(String name, List<String> labels) {
        return new Dim(name, labels.size(), labels);
    }
}
