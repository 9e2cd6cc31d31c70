package org.asterism.core.run;

import java.util.ArrayList;
import java.util.List;

/** How far the chains are. Each chain writes its own part; anybody may read at any time. */
public final class Progress {
    private final List<OfChain> chains = new ArrayList<>();

    /** No chain has begun. */
    public Progress(int chains) {
        for (int i = 0; i < chains; i++) {
            this.chains.add(new OfChain());
        }
    }

    /** The part of each chain. */
    public List<OfChain> chains() {
        return List.copyOf(chains);
    }

    /** How far one chain is. */
    public static final class OfChain {
        private volatile int transitions;
        private volatile int draws;
        private volatile int divergences;
        private volatile double stepSize = Double.NaN;
        private volatile long began;
        private volatile long last;

        /** Transitions done, tuning included. */
        public int transitions() {
            return transitions;
        }

        /** Draws made; zero while it tunes. */
        public int draws() {
            return draws;
        }

        /** Divergences after tuning. */
        public int divergences() {
            return divergences;
        }

        /** The step size; NaN while there is none. */
        public double stepSize() {
            return stepSize;
        }

        /** Seconds from the chain's beginning to its latest transition; zero before the first. */
        public double seconds() {
            return transitions == 0 ? 0 : 1e-9 * (last - began);
        }

        void begin() {
            began = System.nanoTime();
        }

        void update(int done, int kept, int diverged, double size) {
            last = System.nanoTime();
            draws = kept;
            divergences = diverged;
            stepSize = size;
            transitions = done;
        }
    }
}
