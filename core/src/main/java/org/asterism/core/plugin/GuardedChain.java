package org.asterism.core.plugin;

import org.asterism.core.error.PluginException;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.SelfTuned;

/**
 * Guards a chain as {@link Guard} does, without the cost of reflection, and refuses positions that are not finite: nothing
 * else looks at them before they are written as draws. One thread.
 */
class GuardedChain implements Chain {
    private final Guard guard;
    private final ClassLoader loader;
    private final Chain chain;

    private GuardedChain(Guard guard, Chain chain) {
        this.guard = guard;
        this.loader = guard.plugin().loader();
        this.chain = chain;
    }

    /** Guards {@code chain}, and knows when it is tuned if that does. */
    static GuardedChain of(Guard guard, Chain chain) {
        return chain instanceof SelfTuned own ? new Tuned(guard, own) : new GuardedChain(guard, chain);
    }

    @Override
    public void advance(double[] position, double[] statistics) {
        ClassLoader before = Guard.enter(loader);
        try {
            chain.advance(position, statistics);
        } catch (Throwable e) {
            throw guard.failure("advance", e);
        } finally {
            Guard.leave(before);
        }
        for (int i = 0; i < position.length; i++) {
            if (!Double.isFinite(position[i])) {
                throw new PluginException(
                        guard.problem("advance moved to a position whose coordinate " + i + " is " + position[i]));
            }
        }
    }

    @Override
    public ChainState state() {
        ClassLoader before = Guard.enter(loader);
        try {
            return chain.state();
        } catch (Throwable e) {
            throw guard.failure("state", e);
        } finally {
            Guard.leave(before);
        }
    }

    private static final class Tuned extends GuardedChain implements SelfTuned {
        private final SelfTuned own;
        private final Guard guard;

        Tuned(Guard guard, SelfTuned own) {
            super(guard, own);
            this.own = own;
            this.guard = guard;
        }

        @Override
        public boolean isTuned() {
            try {
                return own.isTuned();
            } catch (Throwable e) {
                throw guard.failure("isTuned", e);
            }
        }
    }
}
