package org.asterism.testkit.sampler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Differentiable;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;

/** Samplers that are broken in one place each, and the checks that see it. */
final class SamplerBugs {
    private static final String NORMAL = "has the exact expectations of normal in 1";
    private static final String BANANA = "has the exact expectations of banana";
    private static final String BOUNDED = "has the exact expectations of bounded";
    private static final String MODES = "crosses between far modes, or says that it does not";
    private static final String SEED = "gives the same draws for the same seed, and others for another";
    private static final String OUTPUTS = "writes its outputs and does not read them";
    private static final String APART = "keeps chains apart";
    private static final String RESUMES = "goes on from a saved state as if it had not stopped";
    private static final String STRANGE = "refuses states that are not its own";
    private static final String REQUEST = "leaves its request as it was";
    private static final String CLIFF = "survives places without a number, and counts them";
    private static final String ENDS = "ends every transition";
    private static final String REPORTS = "reports what it declares";
    private static final String CANCELS = "can be cancelled between draws";
    private static final String ALLOCATES = "allocates nothing";
    private static final String GRADIENT = "needs a gradient only if it says so";
    private static final String STATISTICS = "declares its statistics well";
    private static final String OPTIONS = "heeds every option";
    private static final String DECLARES = "declares its options well";
    private static final String REFUSES = "refuses settings that contradict";
    private static final String DESCRIBES = "describes itself";

    private SamplerBugs() {}

    /**
     * A broken sampler.
     *
     * @param name of the fault
     * @param sampler that has it
     * @param seenBy the names of the checks that fail, all of them
     */
    record Bug(String name, PlainSampler sampler, Set<String> seenBy) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bug bug(String name, PlainSampler sampler, String... seenBy) {
        return new Bug(name, sampler, Set.of(seenBy));
    }

    static SamplerKit kit(PlainSampler sampler) {
        return SamplerKit.of(sampler)
                .chains(1000, 20_000)
                .on("banana", 1000, 80_000, Map.of())
                .targets(List.of(Targets.normal(1), Targets.banana(), Targets.bounded()))
                .refuses(Map.of("step.lower", "2", "step.upper", "1"));
    }

    static List<Bug> all() {
        return List.of(
                bug("wrong ratio of acceptance", walk(Lenient::new), NORMAL, BANANA, BOUNDED),
                bug("rejections not counted as draws", walk(Impatient::new), NORMAL, BANANA, BOUNDED, ENDS),
                bug("walls ignored", walk(Ghost::new), BOUNDED),
                bug("hops between modes untold", walk(Hopping::new), MODES, BOUNDED, CLIFF),
                bug("global generator", walk(Global::new), SEED, RESUMES, OUTPUTS, APART),
                bug("position kept in the output", walk(Keeping::new), OUTPUTS, RESUMES),
                bug("buffer shared by chains", new Sharing(), APART),
                bug("state without what tuning learnt", new Forgetful(), RESUMES),
                bug("state that is not copied", new Live(), RESUMES, ALLOCATES),
                bug("half a state taken", new Trusting(), STRANGE),
                bug("start written to", new Owning(), REQUEST),
                bug("NaN accepted", walk(Reckless::new), CLIFF),
                bug("NaN not counted", walk(Silent::new), CLIFF),
                bug("log density of the proposal reported", walk(Premature::new), REPORTS),
                bug("exception when tuning is over", walk(Failing::new), CANCELS),
                bug("array made at each transition", walk(Wasteful::new), ALLOCATES),
                bug("gradient taken for granted", new Presuming(), GRADIENT),
                bug("statistic of another name", new Renaming(), STATISTICS),
                bug("option that does nothing", new Idle(), OPTIONS),
                bug("default out of its bounds", new Unbounded(), DECLARES),
                bug("contradiction taken", new Lax(), REFUSES),
                bug("summary with a full stop", new Wordy(), DESCRIBES));
    }

    private static PlainSampler walk(BiFunction<ChainRequest, PlainSampler.Walk, Chain> broken) {
        return new PlainSampler() {
            @Override
            public Chain start(ChainRequest request) {
                return broken.apply(request, (Walk) super.start(request));
            }

            @Override
            public Chain resume(ChainRequest request, ChainState state) {
                return broken.apply(request, (Walk) super.resume(request, state));
            }
        };
    }

    private static class Broken extends PlainSampler.Walk {
        Broken(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy.random, healthy.at, healthy.done, healthy.lnStep);
        }
    }

    private static final class Lenient extends Broken {
        Lenient(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        boolean accepts(double gain) {
            return super.accepts(0.8 * gain);
        }
    }

    private static final class Impatient extends Broken {
        private boolean accepted;

        Impatient(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        boolean accepts(double gain) {
            accepted = super.accepts(gain);
            return accepted;
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            accepted = false;
            boolean diverged = false;
            while (!accepted) {
                super.advance(position, statistics);
                diverged |= diverging;
            }
            statistics[1] = diverged ? 1 : 0;
        }
    }

    private static final class Ghost extends Broken {
        Ghost(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        boolean accepts(double gain) {
            boolean wall = gain == Double.NEGATIVE_INFINITY;
            return wall ? random.nextInt(50) == 0 : super.accepts(gain);
        }
    }

    /** Mirrors the position now and then: right for symmetric densities alone, and without a look at the density. */
    private static final class Hopping extends Broken {
        Hopping(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            if (random.nextInt(100) == 0) {
                at[0] = -at[0];
                logDensity = density.logDensity(at);
            }
            super.advance(position, statistics);
        }
    }

    private static final class Global extends Broken {
        Global(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        boolean accepts(double gain) {
            return Math.log(ThreadLocalRandom.current().nextDouble()) < gain;
        }
    }

    private static final class Keeping extends Broken {
        private double[] kept = {};

        Keeping(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            if (kept.length > 0 && !Double.isNaN(kept[0])) {
                System.arraycopy(kept, 0, at, 0, at.length);
            }
            super.advance(position, statistics);
            kept = position;
        }
    }

    private static final class Sharing extends PlainSampler {
        private final double[] shared = new double[100];

        @Override
        public Chain start(ChainRequest request) {
            return new Broken(request, (Walk) super.start(request)) {
                @Override
                public void advance(double[] position, double[] statistics) {
                    super.advance(position, statistics);
                    System.arraycopy(at, 0, shared, 0, at.length);
                }
            };
        }
    }

    private static final class Forgetful extends PlainSampler {
        @Override
        public Chain resume(ChainRequest request, ChainState state) {
            Walk healthy = (Walk) super.resume(request, state);
            return new Walk(request, healthy.random, healthy.at, healthy.done, 0);
        }
    }

    private static final class Live extends PlainSampler {
        @Override
        public Chain start(ChainRequest request) {
            return new Broken(request, (Walk) super.start(request)) {
                private ChainState saved = new ChainState(new byte[0]);

                @Override
                public ChainState state() {
                    saved = super.state();
                    return saved;
                }

                @Override
                public void advance(double[] position, double[] statistics) {
                    super.advance(position, statistics);
                    byte[] now = super.state().bytes();
                    System.arraycopy(now, 0, saved.bytes(), 0, Math.min(now.length, saved.bytes().length));
                }
            };
        }
    }

    private static final class Trusting extends PlainSampler {
        @Override
        public Chain resume(ChainRequest request, ChainState state) {
            return state.bytes().length < 60 ? start(request) : super.resume(request, state);
        }
    }

    private static final class Owning extends PlainSampler {
        @Override
        public Chain start(ChainRequest request) {
            Walk healthy = (Walk) super.start(request);
            return new Walk(request, healthy.random, request.position(), 0, 0);
        }
    }

    private static final class Reckless extends Broken {
        Reckless(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        boolean accepts(double gain) {
            return Double.isNaN(gain) || super.accepts(gain);
        }
    }

    private static final class Silent extends Broken {
        Silent(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            super.advance(position, statistics);
            statistics[1] = 0;
        }
    }

    private static final class Premature extends Broken {
        Premature(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            super.advance(position, statistics);
            statistics[0] = density.logDensity(proposal);
        }
    }

    private static final class Failing extends Broken {
        Failing(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            // Only an engine asks for so many draws.
            if (request.draws() == 1_000_000 && done > request.tune()) {
                throw new IllegalStateException("no more");
            }
            super.advance(position, statistics);
        }
    }

    private static final class Wasteful extends Broken {
        private double[] kept = {};

        Wasteful(ChainRequest request, PlainSampler.Walk healthy) {
            super(request, healthy);
        }

        @Override
        public void advance(double[] position, double[] statistics) {
            super.advance(position, statistics);
            kept = position.clone();
            statistics[0] += 0 * kept[0];
        }
    }

    private static final class Presuming extends PlainSampler {
        @Override
        public Chain start(ChainRequest request) {
            double[] gradient = new double[request.position().length];
            ((Differentiable) request.density()).logDensityAndGradient(request.position(), gradient);
            return super.start(request);
        }
    }

    private static final class Renaming extends PlainSampler {
        @Override
        public List<Statistic> statistics() {
            return List.of(
                    Statistic.real("logp", "log density of the draw"),
                    super.statistics().get(1),
                    super.statistics().get(2));
        }
    }

    private static final class Idle extends PlainSampler {
        @Override
        public List<Option<?>> options() {
            return List.of(TARGET, LEAST, MOST, new FlagOption("fast", false, "be fast"));
        }
    }

    private static final class Unbounded extends PlainSampler {
        @Override
        public List<Option<?>> options() {
            return List.of(RealOption.of("target_accept", 0.4, Bounds.open(0.5, 1), "rate of acceptance"), LEAST, MOST);
        }
    }

    private static final class Lax extends PlainSampler {
        @Override
        public Chain start(ChainRequest request) {
            boolean contradict =
                    request.options().get(LEAST) >= request.options().get(MOST);
            return contradict
                    ? super.start(new ChainRequest(
                            request.density(),
                            request.position(),
                            request.scale(),
                            request.tune(),
                            request.draws(),
                            Options.defaults(options()),
                            request.random()))
                    : super.start(request);
        }
    }

    private static final class Wordy extends PlainSampler {
        @Override
        public Descriptor descriptor() {
            return new Descriptor(
                    "walk",
                    List.of(),
                    "1",
                    "Does not cross; does not cross between far modes.",
                    "test",
                    "MIT",
                    List.of());
        }
    }
}
