package org.asterism.core.error;

import java.util.Collection;

/** Lists names in a message, and says how many more there are when they are many. */
public final class Listing {
    private static final int SHOWN = 20;

    private Listing() {}

    /** The names, comma-separated; of more than twenty the first twenty and the number of the rest. */
    public static String of(Collection<String> names) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (count == SHOWN) {
                return text.append(" and ")
                        .append(names.size() - SHOWN)
                        .append(" more")
                        .toString();
            }
            text.append(count == 0 ? "" : ", ").append(name);
            count++;
        }
        return text.toString();
    }
}
