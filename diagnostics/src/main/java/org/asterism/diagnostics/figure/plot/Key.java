package org.asterism.diagnostics.figure.plot;

import java.util.List;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;

/** Entries that the keys of several plots have in common. */
final class Key {
    private static final int NAMED = 8;

    private Key() {}

    /** The colours of chains, counted from zero as everywhere; they repeat after eight, so that no more are named. */
    static void chains(Foot foot, int chains) {
        for (int c = 0; c < Math.min(chains, NAMED); c++) {
            foot.line("chain " + c, Paint.stroke(Palette.ofChain(c), 1));
        }
        if (chains > NAMED) {
            foot.note("the colours of chains repeat after eight");
        }
    }

    static void mode(Foot foot) {
        foot.dot("MAP draw", Look.MODE);
    }

    static void truth(Foot foot, List<Sample> samples) {
        if (samples.stream().anyMatch(sample -> sample.truth().isPresent())) {
            foot.line("truth", Look.TRUTH);
        }
    }
}
