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
        private volatile int divergences;
        private volatile double stepSize = Double.NaN;

        /** Transitions done, tuning included. */
        public int transitions() {
            return transitions;
        }

        /** Divergences after tuning. */
        public int divergences() {
            return divergences;
        }

        /** The step size; NaN while there is none. */
        public double stepSize() {
            return stepSize;
        }

        void update(int done, int diverged, double size) {
            divergences = diverged;
            stepSize = size;
            transitions = done;
        }
    }
}
