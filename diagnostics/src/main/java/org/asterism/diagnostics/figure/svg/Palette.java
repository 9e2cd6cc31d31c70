package org.asterism.diagnostics.figure.svg;

import java.util.List;

/**
 * The colours of all figures: those of Okabe and Ito, which people with any usual kind of colour vision tell apart (Wong
 * 2011, doi:10.1038/nmeth.1618), and greys.
 */
public final class Palette {
    /** Text and axes. */
    public static final String INK = "#222222";

    /** What stands back: captions, grids, plates. */
    public static final String GREY = "#6b6b6b";

    /** Lines that guide the eye. */
    public static final String FAINT = "#c8c8c8";

    /** The shade of observed nodes. */
    public static final String SHADE = "#d4d9e0";

    /** The page. */
    public static final String PAPER = "#ffffff";

    /** Posterior draws. */
    public static final String BLUE = "#0072b2";

    /** Truths, and what a reader must not miss. */
    public static final String VERMILION = "#d55e00";

    /** The draw of highest density. */
    public static final String ORANGE = "#e69f00";

    /** Those of truths and of the draw of highest density come last, so that few figures have them twice. */
    private static final List<String> CHAINS =
            List.of(BLUE, "#009e73", "#cc79a7", "#56b4e9", "#8c7a00", "#444444", VERMILION, ORANGE);

    private Palette() {}

    /** The colour of a chain or another item of a short list; they repeat after eight. */
    public static String ofChain(int index) {
        return CHAINS.get(index % CHAINS.size());
    }
}
