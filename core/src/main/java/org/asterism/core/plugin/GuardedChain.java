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
    final Guard guard;
    Chain chain;
    private final ClassLoader loader;

    private GuardedChain(Guard guard, Chain chain) {
        this.guard = guard;
        this.loader = guard.plugin().loader();
        // Done once before, so that all classes that it needs are loaded: there may be no memory for that then.
        letGo("advance", new OutOfMemoryError());
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
            throw letGo("advance", e);
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

    /** Lets the chain go, which may hold all the memory, and says what happened. */
    private RuntimeException letGo(String method, Throwable thrown) {
        chain = Broken.CHAIN;
        return guard.failure(method, thrown);
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
        Tuned(Guard guard, SelfTuned own) {
            super(guard, own);
        }

        @Override
        public boolean isTuned() {
            try {
                return chain instanceof SelfTuned own && own.isTuned();
            } catch (Throwable e) {
                throw guard.failure("isTuned", e);
            }
        }
    }

    /** Stands where a chain was that has failed. */
    private static final class Broken implements Chain {
        private static final Chain CHAIN = new Broken();

        @Override
        public void advance(double[] position, double[] statistics) {
            throw new IllegalStateException("a chain that failed cannot go on");
        }

        @Override
        public ChainState state() {
            throw new IllegalStateException("a chain that failed has no state");
        }
    }
}
