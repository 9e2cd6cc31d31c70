package org.asterism.diagnostics.figure.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of runs that stand on the line, below or above it: {@code σ} with a small {@code r}. Immutable.
 *
 * @param runs from left to right
 */
public record MathText(List<Run> runs) {
    private static final double SMALL = 0.72;
    private static final double DROP = 0.28;
    private static final double RISE = 0.38;
    private static final char BLANK = '\u00a0';
    private static final int SHORTEST = 5;

    public MathText {
        runs = List.copyOf(runs);
    }

    /** Where letters stand. */
    public enum Level {
        /** On the line, in full size. */
        LINE,
        /** Below it, small. */
        BELOW,
        /** Above it, small. */
        ABOVE;

        private double shift(double size) {
            return switch (this) {
                case LINE -> 0;
                case BELOW -> DROP * size;
                case ABOVE -> -RISE * size;
            };
        }
    }

    /**
     * Letters set alike.
     *
     * @param text the letters
     * @param italic whether they lean, as symbols of quantities do
     * @param level where they stand
     */
    public record Run(String text, boolean italic, Level level) {
        double width(double size) {
            return TextWidth.of(text, level == Level.LINE ? size : SMALL * size);
        }
    }

    /** Upright text as it is. */
    public static MathText plain(String text) {
        return new MathText(List.of(new Run(text, false, Level.LINE)));
    }

    /** The typeset name of a variable or of one of its elements, such as {@code mu_r} or {@code lnP[2M0128]}. */
    public static MathText ofName(String name) {
        return SymbolReader.read(name);
    }

    /** This and then upright text. */
    public MathText then(String text) {
        List<Run> longer = new ArrayList<>(runs);
        longer.add(new Run(text, false, Level.LINE));
        return new MathText(longer);
    }

    /** This and then a power of ten. */
    public MathText thenPowerOfTen(int exponent) {
        List<Run> longer = new ArrayList<>(runs);
        longer.add(new Run("10", false, Level.LINE));
        longer.add(new Run(Integer.toString(exponent).replace('-', '\u2212'), false, Level.ABOVE));
        return new MathText(longer);
    }

    /** This and then that. */
    public MathText then(MathText other) {
        List<Run> longer = new ArrayList<>(runs);
        longer.addAll(other.runs);
        return new MathText(longer);
    }

    /** About how wide it will be, rather too much than too little. */
    public double width(double size) {
        return runs.stream().mapToDouble(run -> run.width(size)).sum();
    }

    /** The same, or with the middle of its longest run cut out, as far as it must be to fit into a width. */
    public MathText fitted(double width, double size) {
        MathText fitted = this;
        while (fitted.width(size) > width) {
            int longest = fitted.longestRun();
            String text = fitted.runs.get(longest).text.replace("…", "");
            int letters = text.codePointCount(0, text.length());
            if (letters <= SHORTEST) {
                return fitted;
            }
            int head = text.offsetByCodePoints(0, letters / 2);
            int tail = text.offsetByCodePoints(head, 1);
            Run run = fitted.runs.get(longest);
            List<Run> shorter = new ArrayList<>(fitted.runs);
            shorter.set(longest, new Run(text.substring(0, head) + "…" + text.substring(tail), run.italic, run.level));
            fitted = new MathText(shorter);
        }
        return fitted;
    }

    private int longestRun() {
        int longest = 0;
        for (int i = 1; i < runs.size(); i++) {
            longest = runs.get(i).text.length() > runs.get(longest).text.length() ? i : longest;
        }
        return longest;
    }

    /** The letters alone. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        runs.forEach(run -> letters.append(run.text));
        return letters.toString();
    }

    String markup(double size) {
        StringBuilder markup = new StringBuilder();
        double at = 0;
        double gap = 0;
        for (Run run : runs) {
            String text = run.text.replace(BLANK, ' ');
            String stripped = text.strip();
            double leading =
                    gap + TextWidth.ofBlanks(text.length() - text.stripLeading().length(), size);
            if (stripped.isEmpty()) {
                gap = leading;
                continue;
            }
            // Some viewers drop blanks at the ends of a run, so that they are given as shifts.
            gap = TextWidth.ofBlanks(text.length() - text.stripTrailing().length(), size);
            StringBuilder attributes = new StringBuilder();
            double shift = run.level.shift(size);
            attribute("dx", leading, attributes);
            attribute("dy", shift - at, attributes);
            at = shift;
            if (run.level != Level.LINE) {
                attribute("font-size", SMALL * size, attributes);
            }
            if (run.italic) {
                attributes.append(" font-style=\"italic\"");
            }
            String escaped = XmlText.escape(runs.size() > 1 ? stripped.replace(' ', BLANK) : stripped);
            markup.append(attributes.isEmpty() ? escaped : "<tspan" + attributes + ">" + escaped + "</tspan>");
        }
        return markup.toString();
    }

    private static void attribute(String name, double value, StringBuilder attributes) {
        if (value != 0) {
            attributes
                    .append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Coordinate.of(value))
                    .append('"');
        }
    }
}
