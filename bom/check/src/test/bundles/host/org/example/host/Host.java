package org.example.host;

import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A bundle that samples with what other bundles offer, and is asked through types of the JDK alone. */
public final class Host implements BundleActivator {
    private static final int TUNE = 200;
    private static final int DRAWS = 600;

    @Override
    public void start(BundleContext context) {
        Function<String, List<String>> models = any -> models().all().stream()
                .map(model -> model.descriptor().id())
                .toList();
        Function<double[], Map<String, Object>> sample = Host::sample;
        context.registerService(Function.class, models, properties("models"));
        context.registerService(Function.class, sample, properties("sample"));
    }

    /** What the bundles offer now. */
    private static Catalogue<Model> models() {
        return Catalogue.load(ServiceKind.MODEL, Plugins.none());
    }

    private static Dictionary<String, Object> properties(String name) {
        return FrameworkUtil.asDictionary(Map.of("name", name));
    }

    @Override
    public void stop(BundleContext context) {}

    /** A short chain of the model "bell" by the sampler "nuts": the first coordinate's mean and standard deviation. */
    private static Map<String, Object> sample(double[] data) {
        Model model = models().get("bell");
        Sampler sampler =
                Catalogue.load(ServiceKind.SAMPLER, Plugins.none()).get("nuts");
        Table table = new Table(
                Provenance.made("numbers"), RowLabels.counting("row", 1, data.length), List.of(new RealColumn("x", "", data)));
        Posterior posterior = model.posterior(new ModelRequest(
                RoleMatcher.match(table, model.columns(), Map.of()), Options.defaults(model.options())));
        Chain chain = sampler.start(new ChainRequest(
                posterior.newLogDensity(),
                posterior.start().position(),
                posterior.start().scale(),
                TUNE,
                DRAWS,
                Options.defaults(sampler.options()),
                RandomStream.of(1, RandomStream.Purpose.SAMPLING, 0)));
        double[] position = new double[posterior.newLogDensity().dimension()];
        double[] statistics = new double[sampler.statistics().size()];
        double[] draws = new double[DRAWS];
        for (int i = -TUNE; i < DRAWS; i++) {
            chain.advance(position, statistics);
            if (i >= 0) {
                draws[i] = position[0];
            }
        }
        double mean = DoubleStream.of(draws).average().orElseThrow();
        double variance =
                DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).sum() / (DRAWS - 1);
        return Map.of("version", model.descriptor().version(), "mean", mean, "sd", Math.sqrt(variance));
    }
}
