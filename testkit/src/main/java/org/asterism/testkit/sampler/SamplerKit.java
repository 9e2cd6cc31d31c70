package org.asterism.testkit.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asterism.core.error.AsterismException;
import org.asterism.core.sampler.Sampler;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.sampler.SamplerPlan.Running;
import org.asterism.testkit.service.DescriptorCheck;
import org.asterism.testkit.service.OptionDeclarations;
import org.asterism.testkit.service.OptionEffects;
import org.asterism.testkit.service.Refusals;

/**
 * Proves a sampler right: exact expectations within their Monte Carlo error, draws that follow from the seed alone, going on
 * from a saved state bit for bit, surviving edges, statistics as declared. Immutable; each method gives a kit that knows more.
 *
 * <pre>{@code
 *   SamplerKit.of(new MySampler())
 *           .chains(1000, 2000)
 *           .on("funnel", 1000, 10000, Map.of("target_accept", "0.98"))
 * }</pre>
 */
public final class SamplerKit implements Kit {
    private static final int HUNDRED = 100;
    private static final int TUNE = 600;
    private static final int DRAWS = 60;

    private final SamplerPlan plan;

    private SamplerKit(SamplerPlan plan) {
        this.plan = plan;
    }

    /** The kit of a sampler, with chains of 1000 transitions that tune and 2000 draws, on targets of up to 10 dimensions. */
    public static SamplerKit of(Sampler sampler) {
        return new SamplerKit(new SamplerPlan(
                sampler,
                new Running(1000, 2000, Map.of()),
                Map.of(),
                targets(10),
                0,
                false,
                List.of(),
                Map.of(),
                Optional.empty()));
    }

    private static List<Target> targets(int mostDimensions) {
        List<Target> targets = new ArrayList<>(List.of(Targets.normal(1), Targets.normal(10)));
        if (mostDimensions > 10) {
            targets.add(Targets.normal(mostDimensions));
        }
        targets.addAll(List.of(
                Targets.correlated(), Targets.funnel(), Targets.banana(), Targets.bounded(), Targets.heavyTailed()));
        return targets;
    }

    /**
     * With chains of this length, long enough for a standard error of a thirtieth of a standard deviation over 16 of them.
     *
     * @param tune transitions that tune
     * @param draws transitions after those
     */
    public SamplerKit chains(int tune, int draws) {
        return new SamplerKit(plan.usual(new Running(tune, draws, plan.usual().options())));
    }

    /**
     * With other chains on one of the targets.
     *
     * @param target its name, such as {@code funnel}
     * @param tune transitions that tune
     * @param draws transitions after those
     * @param options settings of the sampler there
     */
    public SamplerKit on(String target, int tune, int draws, Map<String, String> options) {
        return new SamplerKit(plan.special(target, new Running(tune, draws, options)));
    }

    /** With these settings of the sampler wherever no others are given. */
    public SamplerKit options(Map<String, String> settings) {
        return new SamplerKit(
                plan.usual(new Running(plan.usual().tune(), plan.usual().draws(), settings)));
    }

    /** On a normal of this many dimensions too. */
    public SamplerKit dimensions(int most) {
        return new SamplerKit(plan.targets(targets(most)));
    }

    /** On a normal of a hundred dimensions alone, for samplers that take long to do it. */
    public SamplerKit hundredDimensions() {
        return new SamplerKit(plan.targets(List.of(Targets.normal(HUNDRED))));
    }

    /** On these targets in place of the usual ones. */
    public SamplerKit targets(List<Target> targets) {
        return new SamplerKit(plan.targets(targets));
    }

    /**
     * Where chains say too little, makes them twice as long, again and again: for samplers of which nothing is known.
     *
     * @param doublings how often at most
     */
    public SamplerKit patient(int doublings) {
        return new SamplerKit(plan.doublings(doublings));
    }

    /** Expects that it crosses between far modes as often as it should. */
    public SamplerKit crossesModes() {
        return new SamplerKit(plan.crossing(true));
    }

    /** Expects that settings which contradict one another are refused, with a message that names one of them. */
    public SamplerKit refuses(Map<String, String> settings) {
        return new SamplerKit(plan.refusing(settings));
    }

    /**
     * Accepts that an option changes nothing on the densities of the kit.
     *
     * @param option its name
     * @param reason why it does nothing there
     */
    public SamplerKit idle(String option, String reason) {
        return new SamplerKit(plan.idle(option, reason));
    }

    /** Accepts that transitions allocate, with the reason. */
    public SamplerKit allocates(String reason) {
        return new SamplerKit(plan.allocating(reason));
    }

    @Override
    public String subject() {
        return "sampler " + plan.sampler().descriptor().id();
    }

    @Override
    public List<Check> checks() {
        SamplerCase of = new SamplerCase(plan);
        List<Check> checks = new ArrayList<>();
        checks.add(DescriptorCheck.of(plan.sampler()::descriptor));
        checks.add(OptionDeclarations.of(plan.sampler()::options));
        checks.add(check(of, "declares its statistics well", StatisticsCheck::declared));
        checks.addAll(behaviour(of));
        checks.addAll(exactness(of));
        checks.add(OptionEffects.of(
                plan.sampler()::options, plan.usual().options(), plan.idle(), settings -> print(of, settings)));
        checks.add(Refusals.of(plan.refused(), settings -> start(of, settings)));
        return checks;
    }

    private static List<Check> behaviour(SamplerCase of) {
        return List.of(
                check(of, "gives the same draws for the same seed, and others for another", SeedCheck::same),
                check(of, "writes its outputs and does not read them", SeedCheck::outputs),
                check(of, "keeps chains apart", SeedCheck::chains),
                check(of, "goes on from a saved state as if it had not stopped", StateCheck::resumes),
                check(of, "refuses states that are not its own", StateCheck::refuses),
                check(of, "leaves its request as it was", StateCheck::request),
                check(of, "survives places without a number, and counts them", EdgeCheck::cliff),
                check(of, "ends every transition", EdgeCheck::lonely),
                check(of, "reports what it declares", StatisticsCheck::values),
                check(of, "can be cancelled between draws", CancelCheck::on),
                check(of, "allocates nothing", CostCheck::allocation),
                check(of, "needs a gradient only if it says so", CostCheck::gradient));
    }

    private static List<Check> exactness(SamplerCase of) {
        List<Check> checks = new ArrayList<>();
        for (Target target : of.plan().targets()) {
            checks.add(check(of, "has the exact expectations of " + target, c -> ExpectationCheck.on(c, target)));
        }
        checks.add(check(of, "crosses between far modes, or says that it does not", ModesCheck::on));
        return checks;
    }

    private static Check check(SamplerCase of, String name, Function<SamplerCase, Outcome> test) {
        return Check.of(name, () -> test.apply(of));
    }

    /** Tuning is long enough to be ended early, where an option asks for that. */
    private static double[] start(SamplerCase of, Map<String, String> settings) {
        Target target = JumpingFunnel.target();
        Running running = new Running(TUNE, DRAWS, settings);
        return new Trace(of.start(target, running, 0), target.density().dimension(), of.statistics(), 0)
                .next(TUNE + DRAWS);
    }

    private static Optional<double[]> print(SamplerCase of, Map<String, String> settings) {
        try {
            return Optional.of(start(of, settings));
        } catch (AsterismException e) {
            return Optional.empty();
        }
    }
}
