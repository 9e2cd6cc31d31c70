package org.asterism.diagnostics.figure.graph;

/** Cuts out the middle of names that are too long to be drawn. */
final class Shortened {
    private Shortened() {}

    static String of(String name, int longest) {
        int size = name.codePointCount(0, name.length());
        if (size <= longest) {
            return name;
        }
        int head = name.offsetByCodePoints(0, longest - longest / 3 - 1);
        int tail = name.offsetByCodePoints(name.length(), -(longest / 3));
        return name.substring(0, head) + "…" + name.substring(tail);
    }
}
