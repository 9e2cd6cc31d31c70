package org.asterism.core.plugin;

import java.util.List;

/**
 * What plug-ins are built against: the packages that they share with the product, and a number that changes when a change
 * to those would break a plug-in that was built before.
 */
public final class Api {
    /** The number of this version. */
    public static final int NUMBER = 1;

    /** The attribute of a jar's manifest by which it states that it is a plug-in, and the number it was built for. */
    public static final String ATTRIBUTE = "Asterism-API";

    /** The package that all others of core are in. */
    static final String CORE = "org.asterism.core";

    private static final String LOGGING = "org.slf4j.";

    private static final List<String> PACKAGES = List.of(
            CORE + ".error",
            CORE + ".option",
            CORE + ".data",
            CORE + ".random",
            CORE + ".transform",
            CORE + ".model",
            CORE + ".graph",
            CORE + ".graph.expression",
            CORE + ".graph.distribution",
            CORE + ".draws",
            CORE + ".sampler",
            CORE + ".diagnostic",
            CORE + ".run",
            CORE + ".plugin");

    private Api() {}

    /** The packages of core that are promised to plug-ins, and shared with them. */
    public static List<String> packages() {
        return PACKAGES;
    }

    /** Whether a class of this name is the product's wherever it is asked for: of the API, or of slf4j. */
    static boolean isShared(String className) {
        if (className.startsWith(LOGGING)) {
            return true;
        }
        int end = className.lastIndexOf('.');
        return end > 0 && PACKAGES.contains(className.substring(0, end));
    }
}
