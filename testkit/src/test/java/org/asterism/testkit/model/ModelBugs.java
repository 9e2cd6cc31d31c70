package org.asterism.testkit.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;
import org.asterism.core.transform.Point;
import org.asterism.core.transform.Transform;
import org.asterism.core.transform.Transforms;

/** Models that are broken in one place each, and the checks that see it. */
final class ModelBugs {
    private static final String VALUE = "has one density, with and without gradient";
    private static final String GRADIENT = "has the gradient of finite differences";
    private static final String TRANSFORMS = "has transforms that know their Jacobians";
    private static final String JACOBIAN = "adds the Jacobian once";
    private static final String SAME = "gives the same bits for the same point";
    private static final String THREADS = "gives the same bits on two threads";
    private static final String POSITION = "leaves positions as they were";
    private static final String OVERWRITES = "overwrites the gradient whole";
    private static final String EDGES = "survives the edges";
    private static final String ALLOCATES = "allocates nothing";
    private static final String RECIPE = "makes the same posterior of the same data";
    private static final String STARTS = "starts where the density is finite";
    private static final String REPORTS = "reports every variable";
    private static final String TERMS = "shows all terms of the joint density";
    private static final String POINTWISE = "knows the likelihood of each observation";
    private static final String PREDICTS = "predicts from the given chance alone";
    private static final String SIMULATES = "takes what it simulates";
    private static final String TABLES = "takes or refuses strange tables in words";
    private static final String COLUMNS = "heeds every column";
    private static final String OPTIONS = "heeds every option";
    private static final String DECLARES = "declares its options well";
    private static final String REFUSES = "refuses settings that contradict";
    private static final String DESCRIBES = "describes itself";
    private static final String TWIN = "agrees with its other form";

    private ModelBugs() {}

    /**
     * A broken model.
     *
     * @param name of the fault
     * @param model that has it
     * @param seenBy the names of the checks that fail, all of them
     */
    record Bug(String name, PlainModel model, Set<String> seenBy) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bug> all() {
        return List.of(
                bug("wrong sign of a derivative", density(ModelBugs::wrongSign), GRADIENT, TWIN),
                bug("derivative of another place", density(ModelBugs::misplaced), GRADIENT, TWIN),
                bug("term dropped beside the gradient", density(ModelBugs::termDropped), VALUE),
                bug("missing Jacobian", missingJacobian(), JACOBIAN, TWIN),
                bug("Jacobian added twice", density(ModelBugs::jacobianTwice), JACOBIAN, TWIN),
                bug("prior left out of the density", priorLeftOut(), JACOBIAN, TWIN),
                bug("transform with another Jacobian", wrongTransform(), TRANSFORMS, JACOBIAN, GRADIENT, TWIN),
                bug("gradient kept for the same array", density(ModelBugs::stale), SAME, THREADS),
                bug("buffer shared by evaluators", sharedBuffer(), THREADS),
                bug("position moved", density(ModelBugs::moving), POSITION),
                bug(
                        "gradient added to what stood there",
                        density(ModelBugs::adding),
                        OVERWRITES,
                        SAME,
                        THREADS,
                        GRADIENT,
                        EDGES),
                bug("exception far out", density(ModelBugs::throwing), EDGES),
                bug("number where there is none", density(ModelBugs::hiding), EDGES),
                bug("place remembered after an edge", density(ModelBugs::poisoned), EDGES),
                bug("array made at each evaluation", density(ModelBugs::allocating), ALLOCATES),
                bug("posteriors that differ by a counter", counting(), RECIPE),
                bug("scale of zero", zeroScale(), STARTS),
                bug("variable left unwritten", unwritten(), REPORTS, POINTWISE),
                bug("report that depends on the one before", reportsOnce(), REPORTS, RECIPE),
                bug("term not shown", termHidden(), TERMS),
                bug("likelihood without its constants", constantsDropped(), POINTWISE),
                bug("prediction from a global generator", globalPredictor(), PREDICTS, RECIPE),
                bug("simulation from a global generator", globalSimulation(), SIMULATES),
                bug("truth outside the support", outside(), SIMULATES),
                bug("truth of another name", misnamed(), SIMULATES),
                bug("optional column that is needed", needsNames(), TABLES),
                bug("exception at a table of one row", needsTwoRows(), TABLES),
                bug("column that is read and not used", errorsIgnored(), COLUMNS, TWIN),
                bug("option that does nothing", idleOption(), OPTIONS),
                bug("default out of its bounds", badDefault(), DECLARES),
                bug("contradiction taken", takesContradiction(), REFUSES),
                bug("id that cannot be typed", badDescriptor(), DESCRIBES));
    }

    private static Bug bug(String name, PlainModel model, String... seenBy) {
        return new Bug(name, model, Set.of(seenBy));
    }

    private static PlainModel made(Function<PlainData, Posterior> posterior) {
        return new PlainModel() {
            @Override
            Posterior posterior(PlainData data, Optional<List<String>> names) {
                return posterior.apply(data);
            }
        };
    }

    private static PlainModel density(UnaryOperator<Differentiable> broken) {
        return made(data -> new PlainPosterior(data) {
            @Override
            public LogDensity newLogDensity() {
                return broken.apply((Differentiable) super.newLogDensity());
            }
        });
    }

    private static Differentiable wrongSign(Differentiable healthy) {
        return new Altered(healthy) {
            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                double value = healthy.logDensityAndGradient(position, gradient);
                gradient[1] = -gradient[1];
                return value;
            }
        };
    }

    private static Differentiable misplaced(Differentiable healthy) {
        return new Altered(healthy) {
            private final double[] moved = new double[healthy.dimension()];

            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = position[i] + 1e-4;
                }
                healthy.logDensityAndGradient(moved, gradient);
                return healthy.logDensity(position);
            }
        };
    }

    private static Differentiable termDropped(Differentiable healthy) {
        return new Altered(healthy) {
            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                return healthy.logDensityAndGradient(position, gradient) + 0.5 * position[0];
            }
        };
    }

    private static PlainModel missingJacobian() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public LogDensity newLogDensity() {
                ParameterSpace space = parameters();
                double[] natural = new double[2];
                double[] slopes = new double[2];
                return new Altered((Differentiable) super.newLogDensity()) {
                    @Override
                    public double logDensity(double[] position) {
                        return super.logDensity(position) - space.constrain(position, natural);
                    }

                    @Override
                    public double logDensityAndGradient(double[] position, double[] gradient) {
                        double logJacobian = space.constrain(position, natural);
                        double value = data.evaluate(natural, slopes);
                        gradient[0] = slopes[0];
                        gradient[1] = slopes[1] * Math.exp(logJacobian);
                        return value;
                    }
                };
            }
        });
    }

    /** d/du of the log Jacobian of an interval is 1 − 2/(1 + e⁻ᵘ). */
    private static Differentiable jacobianTwice(Differentiable healthy) {
        return new Altered(healthy) {
            @Override
            public double logDensity(double[] position) {
                double half = Math.abs(position[1]) / 2;
                return super.logDensity(position) - 2 * (half + Math.log1p(Math.exp(-2 * half)));
            }

            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                super.logDensityAndGradient(position, gradient);
                gradient[1] += -Math.tanh(0.5 * position[1]);
                return logDensity(position);
            }
        };
    }

    private static PlainModel priorLeftOut() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public LogDensity newLogDensity() {
                return new TransformedDensity(parameters(), (natural, gradient) -> {
                    double value = data.evaluate(natural, gradient) - data.logPrior(natural[0]);
                    gradient[0] += natural[0] / (data.sd() * data.sd());
                    return value;
                });
            }
        });
    }

    private static PlainModel wrongTransform() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public ParameterSpace parameters() {
                Transform healthy = Transforms.interval(1, data.lower(), data.upper());
                Transform broken = new Transform() {
                    @Override
                    public int unconstrainedSize() {
                        return 1;
                    }

                    @Override
                    public int constrainedSize() {
                        return 1;
                    }

                    @Override
                    public double constrain(double[] from, int fromOffset, double[] to, int toOffset) {
                        return 0.5 * healthy.constrain(from, fromOffset, to, toOffset);
                    }

                    @Override
                    public void unconstrain(double[] from, int fromOffset, double[] to, int toOffset) {
                        healthy.unconstrain(from, fromOffset, to, toOffset);
                    }

                    @Override
                    public void pullBack(Point at, double[] natural, double[] unconstrained) {
                        healthy.pullBack(at, natural, unconstrained);
                    }
                };
                return ParameterSpace.of(new Parameter("mu", Transforms.identity(1)), new Parameter("sigma", broken));
            }
        });
    }

    private static Differentiable stale(Differentiable healthy) {
        return new Altered(healthy) {
            private double[] last = {};
            private final double[] kept = new double[healthy.dimension()];

            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                if (position != last) {
                    healthy.logDensityAndGradient(position, kept);
                    last = position;
                }
                System.arraycopy(kept, 0, gradient, 0, kept.length);
                return healthy.logDensity(position);
            }
        };
    }

    private static PlainModel sharedBuffer() {
        return made(data -> {
            double[] shared = new double[2];
            return new PlainPosterior(data) {
                @Override
                public LogDensity newLogDensity() {
                    return new Altered((Differentiable) super.newLogDensity()) {
                        @Override
                        public double logDensityAndGradient(double[] position, double[] gradient) {
                            double value = healthy.logDensityAndGradient(position, shared);
                            System.arraycopy(shared, 0, gradient, 0, 2);
                            return value;
                        }
                    };
                }
            };
        });
    }

    private static Differentiable moving(Differentiable healthy) {
        return new Altered(healthy) {
            @Override
            public double logDensity(double[] position) {
                double value = healthy.logDensity(position);
                position[0] += 1e-12;
                return value;
            }
        };
    }

    private static Differentiable adding(Differentiable healthy) {
        return new Altered(healthy) {
            private final double[] fresh = new double[healthy.dimension()];

            @Override
            public double logDensityAndGradient(double[] position, double[] gradient) {
                double value = healthy.logDensityAndGradient(position, fresh);
                gradient[0] = fresh[0];
                gradient[1] += fresh[1];
                return value;
            }
        };
    }

    private static Differentiable throwing(Differentiable healthy) {
        return new Altered(healthy) {
            @Override
            public double logDensity(double[] position) {
                double value = healthy.logDensity(position);
                if (Double.isNaN(value)) {
                    throw new ArithmeticException("no number");
                }
                return value;
            }
        };
    }

    private static Differentiable hiding(Differentiable healthy) {
        return new Altered(healthy) {
            @Override
            public double logDensity(double[] position) {
                double value = healthy.logDensity(position);
                return Double.isNaN(value) ? -1e10 : value;
            }
        };
    }

    private static Differentiable poisoned(Differentiable healthy) {
        return new Altered(healthy) {
            private double penalty;

            @Override
            public double logDensity(double[] position) {
                double value = healthy.logDensity(position);
                penalty = Double.isFinite(value) ? penalty : 1e-3;
                return value - penalty;
            }
        };
    }

    private static Differentiable allocating(Differentiable healthy) {
        return new Altered(healthy) {
            private double[] kept = {};

            @Override
            public double logDensity(double[] position) {
                kept = position.clone();
                return healthy.logDensity(kept);
            }
        };
    }

    private static PlainModel counting() {
        AtomicInteger count = new AtomicInteger();
        return made(data -> new PlainPosterior(new PlainData(
                data.y(), data.error(), data.lower(), data.upper(), data.sd() + 1e-9 * count.incrementAndGet())));
    }

    private static PlainModel zeroScale() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public StartPoint start() {
                return new StartPoint(super.start().position(), new double[] {0.3, 0});
            }
        });
    }

    private static PlainModel reporter(OtherReport report) {
        return made(data -> new PlainPosterior(data) {
            @Override
            public Reporter newReporter() {
                Reporter healthy = super.newReporter();
                int[] calls = {0};
                return (position, random, values) -> report.report(healthy, calls, position, values);
            }
        });
    }

    /** Reports otherwise. */
    private interface OtherReport {
        double report(Reporter healthy, int[] calls, double[] position, double[] values);
    }

    private static PlainModel unwritten() {
        return reporter((healthy, calls, position, values) -> {
            double[] all = new double[2];
            double joint = healthy.report(position, Streams.of(0), all);
            values[0] = all[0];
            return joint;
        });
    }

    private static PlainModel reportsOnce() {
        AtomicInteger calls = new AtomicInteger();
        return reporter((healthy, own, position, values) -> {
            double joint = healthy.report(position, Streams.of(0), values);
            values[1] += 1e-9 * calls.incrementAndGet();
            return joint;
        });
    }

    private static PlainModel termHidden() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public List<Term> terms(double[] position) {
                return super.terms(position).subList(1, 3);
            }
        });
    }

    private static PlainModel constantsDropped() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public Pointwise newPointwise() {
                Pointwise healthy = super.newPointwise();
                return (values, each) -> {
                    healthy.evaluate(values, each);
                    Arrays.setAll(each, i -> each[i] + PlainData.HALF_LOG_TWO_PI);
                };
            }
        });
    }

    private static PlainModel globalPredictor() {
        return made(data -> new PlainPosterior(data) {
            @Override
            public Predictor newPredictor() {
                Predictor healthy = super.newPredictor();
                return new Predictor() {
                    @Override
                    public void predict(double[] values, RandomGenerator random, double[] into) {
                        healthy.predict(values, ThreadLocalRandom.current(), into);
                    }

                    @Override
                    public void drawPrior(RandomGenerator random, double[] values) {
                        healthy.drawPrior(random, values);
                    }
                };
            }
        });
    }

    private static PlainModel globalSimulation() {
        return new PlainModel() {
            @Override
            public Simulation simulate(Options options, RandomGenerator random) {
                return super.simulate(options, ThreadLocalRandom.current());
            }
        };
    }

    private static PlainModel truth(Quantity... truth) {
        return new PlainModel() {
            @Override
            public Simulation simulate(Options options, RandomGenerator random) {
                return new Simulation(super.simulate(options, random).table(), List.of(truth));
            }
        };
    }

    /** So near the bound that its coordinate is infinite. */
    private static PlainModel outside() {
        return truth(Quantity.of(PlainPosterior.MU, Double.POSITIVE_INFINITY), Quantity.of(PlainPosterior.SIGMA, 1));
    }

    private static PlainModel misnamed() {
        return truth(
                Quantity.of(org.asterism.core.model.Variable.scalar("mean", "km/s", "called mu by the posterior"), 1));
    }

    private static PlainModel needsNames() {
        return new PlainModel() {
            @Override
            Posterior posterior(PlainData data, Optional<List<String>> names) {
                return names.orElseThrow().isEmpty() ? fail() : super.posterior(data, names);
            }
        };
    }

    private static Posterior fail() {
        throw new DataException(Problem.of("the table will not do"));
    }

    private static PlainModel needsTwoRows() {
        return made(data -> {
            boolean usable = Double.isFinite(data.y()[1]);
            return usable ? new PlainPosterior(data) : fail();
        });
    }

    private static PlainModel errorsIgnored() {
        return made(data -> {
            double[] ones = new double[data.error().length];
            Arrays.fill(ones, 1);
            return new PlainPosterior(new PlainData(data.y(), ones, data.lower(), data.upper(), data.sd()));
        });
    }

    private static PlainModel withOption(RealOption option) {
        return new PlainModel() {
            @Override
            public List<Option<?>> options() {
                return List.of(LOWER, UPPER, SD, option);
            }
        };
    }

    private static PlainModel idleOption() {
        return withOption(RealOption.of("mu.mean", 0, Bounds.ANY, "mean of the prior of mu"));
    }

    private static PlainModel badDefault() {
        RealOption bad = new RealOption("mu.sd", 10.0, Bounds.above(20), "km/s", "width of the prior of mu");
        return new PlainModel() {
            @Override
            public List<Option<?>> options() {
                return List.of(LOWER, UPPER, bad);
            }
        };
    }

    private static PlainModel takesContradiction() {
        return new PlainModel() {
            @Override
            public Posterior posterior(ModelRequest request) {
                boolean contradict =
                        request.options().get(LOWER) >= request.options().get(UPPER);
                return super.posterior(
                        contradict ? new ModelRequest(request.data(), Options.defaults(options())) : request);
            }
        };
    }

    private static PlainModel badDescriptor() {
        return new PlainModel() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("Plain Model", List.of(), "", "Measures.", "test", "MIT", List.of());
            }
        };
    }

    static ModelKit kit(PlainModel model) {
        return ModelKit.of(model)
                .refuses(Map.of("sigma.lower", "9", "sigma.upper", "3"))
                .agreesWith(new PlainModel());
    }
}
