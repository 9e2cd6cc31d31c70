package org.asterism.models.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Generative;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.IntegerOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.models.marginal.cluster.DistancePriors;
import org.asterism.models.marginal.cluster.MarginalClusterPosterior;
import org.asterism.models.marginal.cluster.Parallaxes;

/**
 * Distances of a star cluster: mu_r ~ TruncatedNormal(1, 2; &gt; 0), ln_std_r ~ Uniform(−8, 0), r ~ TruncatedNormal(mu_r,
 * std_r; &gt; 0), parallax ~ Normal(1/r, error); kpc and mas.
 */
public final class ClusterModel implements Generative {
    static final ColumnRole PARALLAX = ColumnRole.real(
            "parallax", "mas", "the parallax of each star", "Plx", "plx", "parallax_mas", "varpi", "PLX");
    static final ColumnRole ERROR = ColumnRole.positive(
            "parallax_error",
            "mas",
            "the standard error of the parallax",
            "e_Plx",
            "parallax_err",
            "plx_error",
            "plx_err",
            "e_parallax",
            "sigma_parallax");
    static final ColumnRole STAR = ColumnRole.identifier(
            "star",
            false,
            "what each star is called",
            "source_id",
            "Source",
            "GaiaDR3",
            "DR3Name",
            "designation",
            "ID");

    private static final FlagOption MARGINAL = new FlagOption(
            "marginal", false, "whether the stars' distances are integrated out by quadrature, and drawn afterwards");
    private static final IntegerOption POINTS = IntegerOption.of(
            "marginal.points", 9, Bounds.closed(1, 64), "points of the quadrature for each star, with marginal=true");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "cluster",
                "mean distance and depth of a star cluster from parallaxes",
                new Citation("Price-Whelan 2022, tutorial on hierarchical inference", ""),
                new Citation("Luri et al. 2018, A&A 616, A9", "10.1051/0004-6361/201832964"));
    }

    @Override
    public List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(ClusterPriors.options());
        options.add(MARGINAL);
        options.add(POINTS);
        return options;
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(PARALLAX, ERROR, STAR);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        MatchedData matched = request.data();
        ClusterData data = ClusterData.of(
                matched.numbers(PARALLAX),
                matched.numbers(ERROR),
                matched.table().provenance().place());
        ClusterPriors priors = ClusterPriors.of(request.options());
        return request.options().get(MARGINAL)
                ? new MarginalClusterPosterior(
                        new Parallaxes(data.parallax(), data.error()),
                        stars(matched),
                        new DistancePriors(priors.mean(), priors.sd(), priors.lower(), priors.upper()),
                        Math.toIntExact(request.options().get(POINTS)))
                : ClusterDeclaration.posterior(data, priors, stars(matched));
    }

    private static Dim stars(MatchedData data) {
        Optional<List<String>> names = data.identifiers(STAR).map(List::of);
        boolean unique = names.isPresent() && new HashSet<>(names.get()).size() == data.size();
        return unique ? Dim.of("star", names.get()) : Dim.of("star", data.size());
    }

    @Override
    public List<Option<?>> simulationOptions() {
        return ClusterSimulation.options();
    }

    @Override
    public Simulation simulate(Options options, RandomGenerator random) {
        return ClusterSimulation.simulate(options, random);
    }
}
