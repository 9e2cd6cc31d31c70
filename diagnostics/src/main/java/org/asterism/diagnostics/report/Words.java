package org.asterism.diagnostics.report;

import java.util.Locale;

/** Numbers and counts in words. */
final class Words {
    private static final long KILO = 1000;
    private static final long MEGA = 1_000_000;

    private Words() {}

    /** {@code 1 chain}, {@code 4 chains}, {@code 12,000 draws}. */
    static String count(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }

    /** With a comma between thousands, from 10,000 on. */
    static String count(long count) {
        return String.format(Locale.ROOT, Math.abs(count) < 10 * KILO ? "%d" : "%,d", count);
    }

    static String bytes(long bytes) {
        if (bytes < KILO) {
            return count(bytes, "byte");
        }
        return bytes < MEGA
                ? String.format(Locale.ROOT, "%.1f kB", 1e-3 * bytes)
                : String.format(Locale.ROOT, "%.1f MB", 1e-6 * bytes);
    }

    /** With three significant digits. */
    static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : value > 0 ? "∞" : "−∞";
        }
        int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
        return String.format(Locale.ROOT, "%." + Math.max(0, 2 - magnitude) + "f", value);
    }

    /** The first letter a capital, and a full stop at the end. */
    static String sentence(String clause) {
        String stripped = clause.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        int first = stripped.offsetByCodePoints(0, 1);
        // What begins with the name of a quantity or an option stays as it is.
        boolean isWord = stripped.matches("\\p{Ll}[\\p{Ll}-]+[ ,:].*");
        String begun =
                isWord ? stripped.substring(0, first).toUpperCase(Locale.ROOT) + stripped.substring(first) : stripped;
        return begun.matches(".*[.!?]$") ? begun : begun + ".";
    }
}
