package org.asterism.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
