package org.asterism.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asterism.core.data.Table;
import org.asterism.core.error.AsterismException;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.service.DescriptorCheck;
import org.asterism.testkit.service.OptionDeclarations;
import org.asterism.testkit.service.OptionEffects;
import org.asterism.testkit.service.Refusals;

/**
 * Proves a model right: its density, gradient and Jacobian, that its evaluators share and remember nothing, its options,
 * columns, simulations and predictions. Immutable; each method gives a kit that knows more.
 *
 * <pre>{@code
 *   ModelKit.of(new MyModel()).simulated(Map.of("n", "20")).refuses(Map.of("P.lower", "9", "P.upper", "2"))
 * }</pre>
 */
public final class ModelKit implements Kit {
    private final ModelPlan plan;

    private ModelKit(ModelPlan plan) {
        this.plan = plan;
    }

    /** The kit of a model, with simulated data if it simulates. */
    public static ModelKit of(Model model) {
        return new ModelKit(ModelPlan.of(model));
    }

    /** With these data; few are enough, and quicker. */
    public ModelKit data(Table table) {
        return new ModelKit(plan.table(table));
    }

    /** With simulated data of these settings. */
    public ModelKit simulated(Map<String, String> settings) {
        return new ModelKit(plan.simulation(settings));
    }

    /** With these settings of the model. */
    public ModelKit options(Map<String, String> settings) {
        return new ModelKit(plan.options(settings));
    }

    /** Expects that settings which contradict one another are refused, with a message that names one of them. */
    public ModelKit refuses(Map<String, String> settings) {
        return new ModelKit(plan.refusing(settings));
    }

    /**
     * Accepts that an option changes nothing with these data.
     *
     * @param option its name
     * @param reason why it does nothing
     */
    public ModelKit idle(String option, String reason) {
        return new ModelKit(plan.idle(option, reason));
    }

    /** Expects the same posterior from another model of the same columns and options, such as a declared twin. */
    public ModelKit agreesWith(Model twin) {
        return agreesWith(twin::posterior);
    }

    /** Expects the same posterior from another recipe. */
    public ModelKit agreesWith(Function<ModelRequest, Posterior> twin) {
        return new ModelKit(plan.twin(twin));
    }

    /**
     * Accepts that evaluations allocate.
     *
     * @param reason why they do, such as operations on whole arrays
     */
    public ModelKit allocates(String reason) {
        return new ModelKit(plan.allocating(reason));
    }

    @Override
    public String subject() {
        return "model " + plan.model().descriptor().id();
    }

    @Override
    public List<Check> checks() {
        ModelCase of = new ModelCase(plan);
        List<Check> checks = new ArrayList<>();
        checks.add(DescriptorCheck.of(plan.model()::descriptor));
        checks.add(OptionDeclarations.of(plan.model()::options));
        checks.add(withData(of, "makes the same posterior of the same data", () -> RecipeCheck.on(of)));
        checks.add(onPosterior(of, "starts where the density is finite", StartCheck::on));
        checks.addAll(density(of));
        checks.addAll(output(of));
        checks.addAll(input(of));
        return checks;
    }

    private List<Check> density(ModelCase of) {
        return List.of(
                atPoints(of, "has one density, with and without gradient", ValueCheck::on),
                atPoints(of, "has the gradient of finite differences", GradientCheck::on),
                atPoints(of, "has transforms that know their Jacobians", TransformsCheck::on),
                atPoints(of, "adds the Jacobian once", JacobianCheck::on),
                atPoints(of, "gives the same bits for the same point", SameBitsCheck::on),
                atPoints(of, "gives the same bits on two threads", ThreadsCheck::on),
                atPoints(of, "leaves positions as they were", PositionCheck::on),
                atPoints(of, "overwrites the gradient whole", OverwriteCheck::on),
                atPoints(of, "survives the edges", EdgesCheck::on),
                atPoints(of, "allocates nothing", this::allocation),
                withData(of, "agrees with its other form", () -> TwinCheck.on(of)));
    }

    private Outcome allocation(PosteriorCase of) {
        return plan.allocating().map(Outcome::notApplicable).orElseGet(() -> AllocationCheck.on(of));
    }

    private static List<Check> output(ModelCase of) {
        return List.of(
                atPoints(of, "reports every variable", ReportCheck::on),
                atPoints(of, "shows all terms of the joint density", TermsCheck::on),
                atPoints(of, "knows the likelihood of each observation", PointwiseCheck::on),
                atPoints(of, "predicts from the given chance alone", PredictiveCheck::on),
                Check.of("takes what it simulates", () -> SimulationCheck.on(of)));
    }

    private List<Check> input(ModelCase of) {
        return List.of(
                withData(of, "takes or refuses strange tables in words", () -> ColumnsCheck.on(of)),
                withData(of, "heeds every column", () -> ColumnEffectsCheck.on(of)),
                needingData(
                        of, OptionEffects.of(plan.model()::options, plan.options(), plan.idle(), s -> print(of, s))),
                needingData(of, Refusals.of(plan.refused(), settings -> of.posterior(settings))));
    }

    private static Optional<double[]> print(ModelCase of, Map<String, String> settings) {
        try {
            return Optional.of(Print.of(of.posterior(settings)));
        } catch (AsterismException e) {
            return Optional.empty();
        }
    }

    private static Check atPoints(ModelCase of, String name, Function<PosteriorCase, Outcome> test) {
        return onPosterior(
                of,
                name,
                posterior -> posterior.points().isEmpty()
                        ? Outcome.notApplicable("there is no point of finite density")
                        : test.apply(posterior));
    }

    private static Check onPosterior(ModelCase of, String name, Function<PosteriorCase, Outcome> test) {
        return withData(of, name, () -> test.apply(of.posterior()));
    }

    private static Check needingData(ModelCase of, Check check) {
        return withData(of, check.name(), check.test());
    }

    private static Check withData(ModelCase of, String name, Supplier<Outcome> test) {
        return Check.of(
                name,
                () -> of.table().isEmpty()
                        ? Outcome.notApplicable("there are no data, and the model does not simulate: see data(table)")
                        : test.get());
    }
}
