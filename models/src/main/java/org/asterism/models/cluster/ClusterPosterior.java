package org.asterism.models.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.asterism.core.model.DensityTerms;
import org.asterism.core.model.Dim;
import org.asterism.core.model.LogDensity;
import org.asterism.core.model.ObservedData;
import org.asterism.core.model.Parameter;
import org.asterism.core.model.ParameterSpace;
import org.asterism.core.model.Posterior;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Reporter;
import org.asterism.core.model.StartPoint;
import org.asterism.core.model.TransformedDensity;
import org.asterism.core.model.Variable;
import org.asterism.core.transform.Transforms;
import org.asterism.models.LogNormalisers;

/** The posterior of a cluster: sampled in whitened distances, reported as published. */
final class ClusterPosterior implements Posterior, ObservedData, DensityTerms {
    private static final double START_LN_STD = -3;

    private final ClusterData data;
    private final ClusterPriors priors;
    private final Whitening whitening;
    private final Dim stars;
    private final ParameterSpace space;

    ClusterPosterior(ClusterData data, ClusterPriors priors, Dim stars) {
        this.data = data;
        this.priors = priors;
        this.whitening = new Whitening(data);
        this.stars = stars;
        this.space = ParameterSpace.of(
                new Parameter("mu_r", Transforms.lower(1, 0)),
                new Parameter("ln_std_r", Transforms.interval(1, priors.lower(), priors.upper())),
                new Parameter("z", Transforms.identity(data.size())));
    }

    @Override
    public ParameterSpace parameters() {
        return space;
    }

    @Override
    public List<Variable> variables() {
        return ClusterVariables.of(stars);
    }

    @Override
    public LogDensity newLogDensity() {
        return new TransformedDensity(space, new ClusterKernel(data, whitening, priors));
    }

    @Override
    public Reporter newReporter() {
        DistanceRefresh refresh = new DistanceRefresh(data, whitening);
        double[] natural = new double[space.naturalSize()];
        return (position, random, values) -> {
            space.constrain(position, natural);
            reportPopulation(natural, values);
            for (int n = 0; n < data.size(); n++) {
                values[n + 3] = refresh.draw(n, values[0], values[2], natural[n + 2], random);
            }
            double sum = 0;
            for (Term term : publishedTerms(values)) {
                sum += term.logDensity();
            }
            return sum;
        };
    }

    private static void reportPopulation(double[] natural, double[] values) {
        values[0] = natural[0];
        values[1] = natural[1];
        values[2] = Math.exp(natural[1]);
    }

    @Override
    public List<Term> terms(double[] position) {
        double[] natural = new double[space.naturalSize()];
        double[] values = new double[data.size() + 3];
        space.constrain(position, natural);
        reportPopulation(natural, values);
        double q = values[0] * values[0] / (values[2] * values[2]);
        for (int n = 0; n < data.size(); n++) {
            values[n + 3] = Math.exp(whitening.logDistance(n, values[0], q, natural[n + 2]));
        }
        return publishedTerms(values);
    }

    private List<Term> publishedTerms(double[] values) {
        double mu = values[0];
        double std = values[2];
        double ofMu = LogNormalisers.normal(mu, priors.mean(), priors.sd())
                - Math.log(0.5 * Erf.erfc(-priors.mean() / priors.sd() / Math.sqrt(2)));
        double ofDistances = 0;
        double ofParallaxes = 0;
        double share = LogNormalisers.logShareAbove(mu / std);
        for (int n = 0; n < data.size(); n++) {
            double r = values[n + 3];
            ofDistances += LogNormalisers.normal(r, mu, std) - share;
            ofParallaxes += LogNormalisers.normal(data.parallax()[n], 1 / r, data.error()[n]);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("mu_r", ofMu));
        terms.add(new Term("ln_std_r", -Math.log(priors.upper() - priors.lower())));
        terms.add(new Term("r", ofDistances));
        terms.add(new Term("parallax", ofParallaxes));
        return terms;
    }

    @Override
    public StartPoint start() {
        int size = data.size();
        double mu = data.distance();
        boolean inside = START_LN_STD > priors.lower() && START_LN_STD < priors.upper();
        double lnStd = inside ? START_LN_STD : 0.5 * (priors.lower() + priors.upper());
        double q = mu * mu * Math.exp(-2 * lnStd);
        double[] natural = new double[size + 2];
        natural[0] = mu;
        natural[1] = lnStd;
        double information = 0;
        for (int n = 0; n < size; n++) {
            natural[n + 2] = whitening.whitened(n, mu, q, Math.log(mu));
            information += 1 / (1 / whitening.precision[n] + 1 / q);
        }
        double[] scale = new double[size + 2];
        java.util.Arrays.fill(scale, 1);
        scale[0] = 1 / Math.sqrt(information);
        scale[1] = 1 / Math.sqrt(size);
        return new StartPoint(space.unconstrain(natural), scale);
    }

    @Override
    public List<Quantity> observed() {
        return List.of(
                new Quantity(Variable.vector("parallax", stars, "mas", "observed parallax"), data.parallax()),
                new Quantity(
                        Variable.vector("parallax_error", stars, "mas", "standard error of the parallax"),
                        data.error()));
    }
}
