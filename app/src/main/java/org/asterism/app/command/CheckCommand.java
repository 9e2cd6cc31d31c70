package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.asterism.app.config.RunConfiguration;
import org.asterism.app.config.RunResolver;
import org.asterism.app.run.DataLoader;
import org.asterism.app.run.GradientCheck;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.MatchedData;
import org.asterism.core.error.Problem;
import org.asterism.core.error.SamplingException;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Differentiable;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a model with its data before it is sampled. */
@Command(
        name = "check",
        description = "Show the density at the start point, and check its gradient against finite differences.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CheckCommand implements Callable<Integer> {
    private final RunResolver resolver;
    private final DataLoader loader;
    private final PrintWriter out;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "see 'asterism list models'")
    private String model;

    @Mixin
    private RunSettingsMixin settings;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    CheckCommand(RunResolver resolver, DataLoader loader, Terminal terminal) {
        this.resolver = resolver;
        this.loader = loader;
        this.out = terminal.out();
    }

    @Override
    public Integer call() {
        RunConfiguration c = resolver.resolve(settings.settings(model));
        MatchedData data = loader.load(c.data(), c.part(), c.select(), c.columns(), c.model());
        Posterior posterior = c.model().posterior(new ModelRequest(data, c.modelOptions()));
        double[] start = posterior.start().position();
        LogDensity density = posterior.newLogDensity();
        print("rows", Integer.toString(data.size()));
        data.columns().forEach((role, column) -> print("column " + role.name(), column.name()));
        print("coordinates", Integer.toString(density.dimension()));
        if (posterior instanceof DensityTerms terms) {
            terms.terms(start).forEach(term -> print("log density of " + term.name(), number(term.logDensity())));
        }
        print("log density, with Jacobian", number(density.logDensity(start)));
        if (density instanceof Differentiable smooth) {
            return gradient(posterior, smooth);
        }
        print("gradient", "not offered");
        return 0;
    }

    private int gradient(Posterior posterior, Differentiable density) {
        GradientCheck check = GradientCheck.of(density, posterior.start());
        String name = posterior.parameters().coordinateNames().get(check.worst());
        print("largest error of the gradient", String.format(Locale.ROOT, "%.2g (of %s)", check.error(), name));
        print("time of one gradient", String.format(Locale.ROOT, "%.2f µs", 1e6 * check.seconds()));
        out.flush();
        if (!check.passes()) {
            throw new SamplingException(Problem.of("the gradient of " + name + " is " + check.analytic()
                            + ", and finite differences give " + check.numeric())
                    .cure("report it to the author of the model"));
        }
        return 0;
    }

    private void print(String what, String value) {
        out.println(what + ": " + value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
