package org.asterism.models.mixture;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/**
 * Members of a star cluster and field stars: each star is a member with the probability {@code fraction}, and whether it is
 * one is summed out. Members have parallaxes Normal(1/mu_r + zero_point, √(error² + depth²)), where depth = std_r/mu_r² is the
 * scatter of distances Normal(mu_r, std_r) seen in parallax, to first order in std_r/mu_r; field stars scatter by {@code
 * field_sd} more about {@code field_mean}. Proper motions, where there are any, alike.
 */
public final class ClusterMixtureModel implements Generative {
    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "cluster-mixture",
                "distance and depth of a star cluster among field stars, and the membership of each star",
                new Citation("Vasilevskis, Klemola & Preston 1958, AJ 63, 387 (membership)", "10.1086/107787"),
                new Citation("Luri et al. 2018, A&A 616, A9", "10.1051/0004-6361/201832964"),
                new Citation("Lindegren et al. 2021, A&A 649, A4 (zero point)", "10.1051/0004-6361/202039653"));
    }

    @Override
    public List<Option<?>> options() {
        return MixturePriors.options();
    }

    @Override
    public List<ColumnRole> columns() {
        return MixtureColumns.all();
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        return MixtureDeclaration.posterior(MixtureColumns.read(request.data()), MixturePriors.of(request.options()));
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return MixtureSimulation.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return MixtureSimulation.simulate(options, random);
    }
}
