package org.asterism.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.core.sampler.Sampler;
import org.asterism.core.sampler.SelfTuned;
import org.asterism.core.transform.Transforms;
import org.junit.jupiter.api.Test;

/** The engine runs every chain to the same place, whatever the number of threads, and stops where it is told. */
class LocalEngineTest {
    /** A flat density over one coordinate, reported as a scalar and a vector. */
    private static final class Flat implements Posterior {
        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.of(new Parameter("x", Transforms.identity(1)));
        }

        @Override
        public List<Variable> variables() {
            return List.of(
                    Variable.vector("v", Dim.of("k", 2), "", "twice and thrice x"), Variable.scalar("x", "", "x"));
        }

        @Override
        public LogDensity newLogDensity() {
            return new LogDensity() {
                @Override
                public int dimension() {
                    return 1;
                }

                @Override
                public double logDensity(double[] position) {
                    return 0;
                }
            };
        }

        @Override
        public Reporter newReporter() {
            return (position, random, values) -> {
                values[0] = 2 * position[0];
                values[1] = 3 * position[0];
                values[2] = position[0];
                return 0;
            };
        }

        @Override
        public StartPoint start() {
            return new StartPoint(new double[1], new double[] {1});
        }
    }

    /** Draws uniform numbers; is tuned after {@code tunedAfter} transitions, and breaks after {@code breaksAfter}. */
    private record Uniform(int tunedAfter, int breaksAfter) implements Sampler {
        @Override
        public Descriptor descriptor() {
            return Descriptor.builtIn("uniform", "uniform numbers");
        }

        @Override
        public List<Option<?>> options() {
            return List.of();
        }

        @Override
        public List<Statistic> statistics() {
            return List.of();
        }

        @Override
        public Chain start(ChainRequest request) {
            return new SelfTuned() {
                private int done;

                @Override
                public boolean isTuned() {
                    return done >= tunedAfter;
                }

                @Override
                public void advance(double[] position, double[] statistics) {
                    if (done++ == breaksAfter) {
                        throw new IllegalStateException("broken");
                    }
                    position[0] = request.random().nextDouble();
                }

                @Override
                public ChainState state() {
                    return new ChainState(new byte[0]);
                }
            };
        }

        @Override
        public Chain resume(ChainRequest request, ChainState state) {
            throw new UnsupportedOperationException();
        }
    }

    /** Keeps the scalar of each draw. */
    private static final class Kept implements DrawSink {
        private final List<List<Double>> chains = new ArrayList<>();

        Kept(int count) {
            for (int i = 0; i < count; i++) {
                chains.add(new ArrayList<>());
            }
        }

        @Override
        public ChainSink chain(int index) {
            return (values, statistics) -> chains.get(index).add(values[2]);
        }

        @Override
        public void finish(Map<String, String> attributes) {
            // Nothing to write.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    private static List<ChainOutcome> run(Uniform sampler, int threads, Optional<StoppingRule> until, Kept kept) {
        int chains = kept.chains.size();
        RunPlan plan = new RunPlan(
                new Flat(), sampler, Options.defaults(List.of()), chains, 50, 1000, 3, List.of(), threads, until);
        return new LocalEngine().run(plan, kept, new Progress(chains), new Cancellation());
    }

    @Test
    void stopsAllChainsAtTheSameDrawWhateverTheThreads() {
        List<Kept> all = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            Kept kept = new Kept(5);
            List<int[]> asked = Collections.synchronizedList(new ArrayList<>());
            StoppingRule rule = draws -> {
                asked.add(new int[] {draws.length, draws.length == 0 ? 0 : draws[0].length, draws[0][0].length});
                assertEquals(kept.chains.get(4).get(17), draws[0][4][17], "the monitored scalar");
                return draws[0][0].length >= 144;
            };
            List<ChainOutcome> outcomes = run(new Uniform(1000, -1), threads, Optional.of(rule), kept);
            for (ChainOutcome outcome : outcomes) {
                assertInstanceOf(ChainOutcome.Completed.class, outcome);
                assertEquals(144, outcome.draws());
                assertEquals(50, outcome.cost().tuned());
            }
            // One scalar, five chains, at 100, then a fifth more each time.
            assertEquals(3, asked.size());
            assertEquals(List.of(1, 5, 120), List.of(asked.get(1)[0], asked.get(1)[1], asked.get(1)[2]));
            all.add(kept);
        }
        assertEquals(all.get(0).chains, all.get(1).chains);
        assertEquals(all.get(0).chains, all.get(2).chains);
    }

    @Test
    void makesAllDrawsWhereTheRuleIsNeverMet() {
        Kept kept = new Kept(2);
        for (ChainOutcome outcome : run(new Uniform(1000, -1), 2, Optional.of(draws -> false), kept)) {
            assertEquals(1000, outcome.draws());
        }
    }

    @Test
    void drawsAtOnceWhenAChainSaysThatItIsTuned() {
        Kept early = new Kept(1);
        ChainOutcome outcome =
                run(new Uniform(20, -1), 1, Optional.empty(), early).get(0);
        assertEquals(20, outcome.cost().tuned());
        assertEquals(1000, outcome.draws());
        Kept late = new Kept(1);
        run(new Uniform(1000, -1), 1, Optional.empty(), late);
        assertEquals(late.chains.get(0).get(0), early.chains.get(0).get(30), "the same stream, thirty transitions on");
    }

    @Test
    void keepsTheDrawsOfAChainThatFailsAndLetsTheOthersGoOn() {
        Kept kept = new Kept(2);
        List<ChainOutcome> outcomes = run(new Uniform(1000, 150), 2, Optional.of(draws -> true), kept);
        // Tuned by 50, checked at 100 draws, which both reach before the 150th transition breaks.
        outcomes.forEach(outcome -> assertEquals(100, outcome.draws()));
        Kept whole = new Kept(2);
        for (ChainOutcome outcome : run(new Uniform(1000, 170), 2, Optional.of(draws -> false), whole)) {
            ChainOutcome.Failed failed = assertInstanceOf(ChainOutcome.Failed.class, outcome);
            assertEquals(120, failed.draws());
            assertEquals("broken", failed.cause().getMessage());
        }
    }

    /** A sampler whose second chain never comes back from its 60th transition, or its tenth where it only tunes. */
    private static final class Looping implements Sampler {
        private final Uniform sound = new Uniform(1000, -1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final Semaphore stuck = new Semaphore(0);
        private final AtomicInteger chains = new AtomicInteger();
        private final int stuckAt;

        Looping(int stuckAt) {
            this.stuckAt = stuckAt;
        }

        @Override
        public Descriptor descriptor() {
            return Descriptor.builtIn("looping", "never comes back");
        }

        @Override
        public List<Option<?>> options() {
            return List.of();
        }

        @Override
        public List<Statistic> statistics() {
            return List.of();
        }

        @Override
        public Chain start(ChainRequest request) {
            Chain chain = sound.start(request);
            boolean loops = chains.getAndIncrement() == 1;
            return new Chain() {
                private int done;

                @Override
                public void advance(double[] position, double[] statistics) {
                    if (loops && ++done == stuckAt) {
                        stuck.release();
                        awaitForEver();
                    }
                    chain.advance(position, statistics);
                }

                @Override
                public ChainState state() {
                    return chain.state();
                }
            };
        }

        private void awaitForEver() {
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
            stuck.release();
        }

        @Override
        public Chain resume(ChainRequest request, ChainState state) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void abandonsAChainThatDoesNotStopAndKeepsItsDrawsAndThoseOfTheOthers() throws InterruptedException {
        for (int stuckAt : new int[] {60, 10}) {
            Kept kept = new Kept(3);
            Looping sampler = new Looping(stuckAt);
            RunPlan plan = new RunPlan(
                    new Flat(), sampler, Options.defaults(List.of()), 3, 50, 1000, 3, List.of(), 1, Optional.empty());
            Cancellation cancellation = new Cancellation();
            Thread user = new Thread(() -> {
                sampler.stuck.acquireUninterruptibly();
                cancellation.request();
            });
            user.start();
            List<ChainOutcome> outcomes =
                    new LocalEngine(Duration.ofMillis(100)).run(plan, kept, new Progress(3), cancellation);
            user.join();
            assertEquals(
                    1000,
                    assertInstanceOf(ChainOutcome.Completed.class, outcomes.get(0))
                            .draws());
            ChainOutcome.Abandoned abandoned = assertInstanceOf(ChainOutcome.Abandoned.class, outcomes.get(1));
            assertEquals(Math.max(0, stuckAt - 51), abandoned.draws());
            assertEquals(abandoned.draws(), kept.chains.get(1).size());
            assertTrue(
                    abandoned.place().contains("awaitForEver")
                            || abandoned.place().contains("onSpinWait")
                            || abandoned.place().contains("getCount"),
                    abandoned.place());
            // There is one thread, so the third chain never began.
            assertEquals(
                    0,
                    assertInstanceOf(ChainOutcome.Cancelled.class, outcomes.get(2))
                            .draws());
            // A chain that comes back after all writes nothing any more: nobody waits for it.
            sampler.released.countDown();
            sampler.stuck.acquireUninterruptibly();
            Thread.sleep(20);
            assertEquals(abandoned.draws(), kept.chains.get(1).size());
        }
    }

    /** Breaks at once, and holds memory that can be watched. */
    private record Hoarding(List<WeakReference<byte[]>> hoards) implements Sampler {
        @Override
        public Descriptor descriptor() {
            return Descriptor.builtIn("hoarding", "breaks for want of memory");
        }

        @Override
        public List<Option<?>> options() {
            return List.of();
        }

        @Override
        public List<Statistic> statistics() {
            return List.of();
        }

        @Override
        public Chain start(ChainRequest request) {
            byte[] hoard = new byte[1 << 20];
            hoards.add(new WeakReference<>(hoard));
            return new Chain() {
                @Override
                public void advance(double[] position, double[] statistics) {
                    throw new OutOfMemoryError("as if " + hoard.length + " bytes were too many");
                }

                @Override
                public ChainState state() {
                    return new ChainState(hoard);
                }
            };
        }

        @Override
        public Chain resume(ChainRequest request, ChainState state) {
            throw new UnsupportedOperationException();
        }
    }

    /** Else the other chains, and whoever writes the draws, would find no memory either. */
    @Test
    void letsGoOfTheMemoryThatAFailedChainHolds() {
        Hoarding sampler = new Hoarding(new ArrayList<>());
        RunPlan plan = new RunPlan(new Flat(), sampler, Options.defaults(List.of()), 1, 5, 10, 3, 1);
        ChainRun run = new ChainRun(
                plan, 0, new Kept(1).chain(0), new Progress(1).chains().get(0));
        assertTrue(!run.runTo(10, new Cancellation()));
        System.gc();
        assertNull(sampler.hoards.get(0).get());
        ChainOutcome.Failed failed = assertInstanceOf(ChainOutcome.Failed.class, run.outcome());
        assertInstanceOf(OutOfMemoryError.class, failed.cause());
        assertTrue(failed.cost().evaluations() > 0, "those of the search for a start");
    }

    @Test
    void checkpointsGrowByAFifthAndEndAtTheLimit() {
        int at = 0;
        int count = 0;
        while (at < 1_000_000) {
            int next = Checkpoints.after(at, 1_000_000);
            assertTrue(next > at);
            at = next;
            count++;
        }
        assertEquals(1_000_000, at);
        // ln(10⁴)/ln 1.2 = 50.5 after the first.
        assertEquals(52, count, 1);
        assertEquals(30, Checkpoints.after(0, 30));
    }
}
