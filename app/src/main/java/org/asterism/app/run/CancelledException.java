package org.asterism.app.run;

/** Says that the user stopped the run before there was a draw. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("cancelled before the first draw; nothing is kept");
    }

    CancelledException(String why) {
        super("cancelled before the first draw; nothing is kept: " + why);
    }
}
