package org.asterism.core.graph.distribution;

import static org.asterism.core.graph.expression.Expressions.constant;
import static org.asterism.core.graph.expression.Expressions.element;

import java.util.List;
import java.util.stream.IntStream;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;

/** Makes distributions: the door of this package, meant to be imported statically. */
public final class Distributions {
    private Distributions() {}

    /** Normal: ln p = −½ ((x − mean)/sd)² − ln sd − ½ ln 2π. */
    public static Distribution normal(Expr mean, Expr sd) {
        return new Normal(mean, sd);
    }

    /** {@link #normal(Expr, Expr)} of numbers. */
    public static Distribution normal(double mean, double sd) {
        return normal(constant(mean), constant(sd));
    }

    /** {@link #normal(Expr, Expr)}, some of them numbers. */
    public static Distribution normal(double mean, Expr sd) {
        return normal(constant(mean), sd);
    }

    /** {@link #normal(Expr, Expr)}, some of them numbers. */
    public static Distribution normal(Expr mean, double sd) {
        return normal(mean, constant(sd));
    }

    /** Normal, to be cut with {@link TruncatedNormal#above} or {@link TruncatedNormal#below}. */
    public static TruncatedNormal truncatedNormal(Expr mean, Expr sd) {
        return new TruncatedNormal(mean, sd, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** {@link #truncatedNormal(Expr, Expr)} of numbers. */
    public static TruncatedNormal truncatedNormal(double mean, double sd) {
        return truncatedNormal(constant(mean), constant(sd));
    }

    /** {@link #truncatedNormal(Expr, Expr)}, some of them numbers. */
    public static TruncatedNormal truncatedNormal(double mean, Expr sd) {
        return truncatedNormal(constant(mean), sd);
    }

    /** {@link #truncatedNormal(Expr, Expr)}, some of them numbers. */
    public static TruncatedNormal truncatedNormal(Expr mean, double sd) {
        return truncatedNormal(mean, constant(sd));
    }

    /** The size of a normal of mean zero: ln p = ½ ln(2/π) − ln sd − ½ (x/sd)², x above zero. */
    public static Distribution halfNormal(Expr sd) {
        return new HalfNormal(sd);
    }

    /** {@link #halfNormal(Expr)} of numbers. */
    public static Distribution halfNormal(double sd) {
        return halfNormal(constant(sd));
    }

    /**
     * The exponential of a normal, of whose logarithm mean and sd are given: ln p = −½ ((ln x − mean)/sd)² − ln sd − ln x −
     * ½ ln 2π, x above zero.
     */
    public static Distribution logNormal(Expr mean, Expr sd) {
        return new LogNormal(mean, sd);
    }

    /** {@link #logNormal(Expr, Expr)} of numbers. */
    public static Distribution logNormal(double mean, double sd) {
        return logNormal(constant(mean), constant(sd));
    }

    /** {@link #logNormal(Expr, Expr)}, some of them numbers. */
    public static Distribution logNormal(double mean, Expr sd) {
        return logNormal(constant(mean), sd);
    }

    /** {@link #logNormal(Expr, Expr)}, some of them numbers. */
    public static Distribution logNormal(Expr mean, double sd) {
        return logNormal(mean, constant(sd));
    }

    /** Uniform between two bounds: ln p = −ln(upper − lower). */
    public static Distribution uniform(Expr lower, Expr upper) {
        return new Uniform(lower, upper);
    }

    /** {@link #uniform(Expr, Expr)} of numbers. */
    public static Distribution uniform(double lower, double upper) {
        return uniform(constant(lower), constant(upper));
    }

    /** {@link #uniform(Expr, Expr)}, some of them numbers. */
    public static Distribution uniform(double lower, Expr upper) {
        return uniform(constant(lower), upper);
    }

    /** {@link #uniform(Expr, Expr)}, some of them numbers. */
    public static Distribution uniform(Expr lower, double upper) {
        return uniform(lower, constant(upper));
    }

    /** Uniform in the logarithm between two bounds above zero: ln p = −ln x − ln ln(upper/lower). */
    public static Distribution logUniform(Expr lower, Expr upper) {
        return new LogUniform(lower, upper);
    }

    /** {@link #logUniform(Expr, Expr)} of numbers. */
    public static Distribution logUniform(double lower, double upper) {
        return logUniform(constant(lower), constant(upper));
    }

    /** Exponential by its rate, as in Stan and PyMC: ln p = ln rate − rate x, x above zero. The mean is 1/rate. */
    public static Distribution exponential(Expr rate) {
        return new Exponential(rate);
    }

    /** {@link #exponential(Expr)} of numbers. */
    public static Distribution exponential(double rate) {
        return exponential(constant(rate));
    }

    /** Cauchy: ln p = −ln(π scale) − ln(1 + ((x − median)/scale)²). */
    public static Distribution cauchy(Expr median, Expr scale) {
        return new Cauchy(median, scale);
    }

    /** {@link #cauchy(Expr, Expr)} of numbers. */
    public static Distribution cauchy(double median, double scale) {
        return cauchy(constant(median), constant(scale));
    }

    /** {@link #cauchy(Expr, Expr)}, some of them numbers. */
    public static Distribution cauchy(double median, Expr scale) {
        return cauchy(constant(median), scale);
    }

    /** {@link #cauchy(Expr, Expr)}, some of them numbers. */
    public static Distribution cauchy(Expr median, double scale) {
        return cauchy(median, constant(scale));
    }

    /** The size of a Cauchy of median zero: ln p = ln 2 − ln(π scale) − ln(1 + (x/scale)²), x above zero. */
    public static Distribution halfCauchy(Expr scale) {
        return new HalfCauchy(scale);
    }

    /** {@link #halfCauchy(Expr)} of numbers. */
    public static Distribution halfCauchy(double scale) {
        return halfCauchy(constant(scale));
    }

    /**
     * Student t with nu degrees of freedom: ln p = ln Γ((nu + 1)/2) − ln Γ(nu/2) − ½ ln(π nu) − ln scale − ½(nu + 1) ln(1 +
     * ((x − mean)/scale)²/nu). The variance is scale² nu/(nu − 2) for nu above two.
     */
    public static Distribution studentT(Expr nu, Expr mean, Expr scale) {
        return new StudentT(nu, mean, scale);
    }

    /** {@link #studentT(Expr, Expr, Expr)} of numbers. */
    public static Distribution studentT(double nu, double mean, double scale) {
        return studentT(constant(nu), constant(mean), constant(scale));
    }

    /** {@link #studentT(Expr, Expr, Expr)}, some of them numbers. */
    public static Distribution studentT(double nu, Expr mean, Expr scale) {
        return studentT(constant(nu), mean, scale);
    }

    /** {@link #studentT(Expr, Expr, Expr)}, some of them numbers. */
    public static Distribution studentT(double nu, double mean, Expr scale) {
        return studentT(constant(nu), constant(mean), scale);
    }

    /** The size of a {@link #studentT(Expr, Expr, Expr) Student t} of mean zero: twice its density, x above zero. */
    public static Distribution halfStudentT(Expr nu, Expr scale) {
        return new HalfStudentT(nu, scale);
    }

    /** {@link #halfStudentT(Expr, Expr)} of numbers. */
    public static Distribution halfStudentT(double nu, double scale) {
        return halfStudentT(constant(nu), constant(scale));
    }

    /** {@link #halfStudentT(Expr, Expr)}, some of them numbers. */
    public static Distribution halfStudentT(double nu, Expr scale) {
        return halfStudentT(constant(nu), scale);
    }

    /**
     * Gamma by shape and rate, as in Stan and PyMC: ln p = shape ln rate − ln Γ(shape) + (shape − 1) ln x − rate x, x above
     * zero. The mean is shape/rate.
     */
    public static Distribution gamma(Expr shape, Expr rate) {
        return new Gamma(shape, rate);
    }

    /** {@link #gamma(Expr, Expr)} of numbers. */
    public static Distribution gamma(double shape, double rate) {
        return gamma(constant(shape), constant(rate));
    }

    /** {@link #gamma(Expr, Expr)}, some of them numbers. */
    public static Distribution gamma(double shape, Expr rate) {
        return gamma(constant(shape), rate);
    }

    /** {@link #gamma(Expr, Expr)}, some of them numbers. */
    public static Distribution gamma(Expr shape, double rate) {
        return gamma(shape, constant(rate));
    }

    /**
     * The reciprocal of a gamma: ln p = shape ln scale − ln Γ(shape) − (shape + 1) ln x − scale/x, x above zero. The mean is
     * scale/(shape − 1) for a shape above one.
     */
    public static Distribution inverseGamma(Expr shape, Expr scale) {
        return new InverseGamma(shape, scale);
    }

    /** {@link #inverseGamma(Expr, Expr)} of numbers. */
    public static Distribution inverseGamma(double shape, double scale) {
        return inverseGamma(constant(shape), constant(scale));
    }

    /** {@link #inverseGamma(Expr, Expr)}, some of them numbers. */
    public static Distribution inverseGamma(double shape, Expr scale) {
        return inverseGamma(constant(shape), scale);
    }

    /** {@link #inverseGamma(Expr, Expr)}, some of them numbers. */
    public static Distribution inverseGamma(Expr shape, double scale) {
        return inverseGamma(shape, constant(scale));
    }

    /** Beta: ln p = (alpha − 1) ln x + (beta − 1) ln(1 − x) − ln B(alpha, beta), x between zero and one. */
    public static Distribution beta(Expr alpha, Expr beta) {
        return new Beta(alpha, beta);
    }

    /** {@link #beta(Expr, Expr)} of numbers. */
    public static Distribution beta(double alpha, double beta) {
        return beta(constant(alpha), constant(beta));
    }

    /** Weibull: ln p = ln shape − ln x + shape ln(x/scale) − (x/scale)^shape, x above zero. */
    public static Distribution weibull(Expr shape, Expr scale) {
        return new Weibull(shape, scale);
    }

    /** {@link #weibull(Expr, Expr)} of numbers. */
    public static Distribution weibull(double shape, double scale) {
        return weibull(constant(shape), constant(scale));
    }

    /** {@link #weibull(Expr, Expr)}, some of them numbers. */
    public static Distribution weibull(double shape, Expr scale) {
        return weibull(constant(shape), scale);
    }

    /** {@link #weibull(Expr, Expr)}, some of them numbers. */
    public static Distribution weibull(Expr shape, double scale) {
        return weibull(shape, constant(scale));
    }

    /** Laplace, or double exponential: ln p = −|x − mean|/scale − ln(2 scale). The variance is 2 scale². */
    public static Distribution laplace(Expr mean, Expr scale) {
        return new Laplace(mean, scale);
    }

    /** {@link #laplace(Expr, Expr)} of numbers. */
    public static Distribution laplace(double mean, double scale) {
        return laplace(constant(mean), constant(scale));
    }

    /** {@link #laplace(Expr, Expr)}, some of them numbers. */
    public static Distribution laplace(double mean, Expr scale) {
        return laplace(constant(mean), scale);
    }

    /** {@link #laplace(Expr, Expr)}, some of them numbers. */
    public static Distribution laplace(Expr mean, double scale) {
        return laplace(mean, constant(scale));
    }

    /** Logistic: ln p = −z − ln scale − 2 ln(1 + e⁻ᶻ), z = (x − mean)/scale. The variance is π² scale²/3. */
    public static Distribution logistic(Expr mean, Expr scale) {
        return new Logistic(mean, scale);
    }

    /** {@link #logistic(Expr, Expr)} of numbers. */
    public static Distribution logistic(double mean, double scale) {
        return logistic(constant(mean), constant(scale));
    }

    /** {@link #logistic(Expr, Expr)}, some of them numbers. */
    public static Distribution logistic(double mean, Expr scale) {
        return logistic(constant(mean), scale);
    }

    /** {@link #logistic(Expr, Expr)}, some of them numbers. */
    public static Distribution logistic(Expr mean, double scale) {
        return logistic(mean, constant(scale));
    }

    /**
     * Von Mises, an angle in radians from −π to π about a mean direction: ln p = concentration cos(x − mean) − ln 2π −
     * ln I₀(concentration).
     */
    public static Distribution vonMises(Expr mean, Expr concentration) {
        return new VonMises(mean, concentration);
    }

    /** {@link #vonMises(Expr, Expr)} of numbers. */
    public static Distribution vonMises(double mean, double concentration) {
        return vonMises(constant(mean), constant(concentration));
    }

    /** {@link #vonMises(Expr, Expr)}, some of them numbers. */
    public static Distribution vonMises(double mean, Expr concentration) {
        return vonMises(constant(mean), concentration);
    }

    /** {@link #vonMises(Expr, Expr)}, some of them numbers. */
    public static Distribution vonMises(Expr mean, double concentration) {
        return vonMises(mean, constant(concentration));
    }

    /** One with a probability, else zero. */
    public static Distribution bernoulli(Expr probability) {
        return new Bernoulli(probability);
    }

    /** {@link #bernoulli(Expr)} of numbers. */
    public static Distribution bernoulli(double probability) {
        return bernoulli(constant(probability));
    }

    /**
     * One or zero, with the logit ln p/(1 − p) of the probability of one: ln p(x) = −ln(1 + e^∓logit). For logistic
     * regression.
     */
    public static Distribution bernoulliLogit(Expr logit) {
        return new BernoulliLogit(logit);
    }

    /** {@link #bernoulliLogit(Expr)} of numbers. */
    public static Distribution bernoulliLogit(double logit) {
        return bernoulliLogit(constant(logit));
    }

    /** The number of successes in n trials: ln p = ln(n choose x) + x ln p + (n − x) ln(1 − p). */
    public static Distribution binomial(Expr trials, Expr probability) {
        return new Binomial(trials, probability);
    }

    /** {@link #binomial(Expr, Expr)} of numbers. */
    public static Distribution binomial(double trials, double probability) {
        return binomial(constant(trials), constant(probability));
    }

    /** {@link #binomial(Expr, Expr)}, some of them numbers. */
    public static Distribution binomial(double trials, Expr probability) {
        return binomial(constant(trials), probability);
    }

    /** Counts of events: ln p = x ln rate − rate − ln x!. */
    public static Distribution poisson(Expr rate) {
        return new Poisson(rate);
    }

    /** {@link #poisson(Expr)} of numbers. */
    public static Distribution poisson(double rate) {
        return poisson(constant(rate));
    }

    /** Counts of events, by the logarithm of their rate: ln p = x logRate − exp(logRate) − ln x!. */
    public static Distribution poissonLog(Expr logRate) {
        return new PoissonLog(logRate);
    }

    /** {@link #poissonLog(Expr)} of numbers. */
    public static Distribution poissonLog(double logRate) {
        return poissonLog(constant(logRate));
    }

    /**
     * Counts that scatter more than Poisson, with variance mean + mean²/dispersion, as Stan's neg_binomial_2: ln p = ln Γ(x +
     * dispersion) − ln Γ(dispersion) − ln x! − dispersion ln(1 + mean/dispersion) − x ln(1 + dispersion/mean).
     */
    public static Distribution negativeBinomial(Expr mean, Expr dispersion) {
        return new NegativeBinomial(mean, dispersion);
    }

    /** {@link #negativeBinomial(Expr, Expr)} of numbers. */
    public static Distribution negativeBinomial(double mean, double dispersion) {
        return negativeBinomial(constant(mean), constant(dispersion));
    }

    /** {@link #negativeBinomial(Expr, Expr)}, some of them numbers. */
    public static Distribution negativeBinomial(Expr mean, double dispersion) {
        return negativeBinomial(mean, constant(dispersion));
    }

    /**
     * One of several categories: ln p = ln probability[x], x the number of the category, from zero.
     *
     * @param probabilities of each position along the dimension; they sum to one
     */
    public static Distribution categorical(Expr probabilities, Dim categories) {
        return new Categorical(probabilities, categories);
    }

    /**
     * Parts of one along a dimension: ln p = ln Γ(Σ aₖ) − Σ ln Γ(aₖ) + Σ (aₖ − 1) ln xₖ, a density of all parts but one.
     *
     * @param concentration a, one for each part or the same for all
     */
    public static Distribution dirichlet(Expr concentration, Dim parts) {
        return new Dirichlet(concentration, parts);
    }

    /** {@link #dirichlet(Expr, Dim)} of a number. */
    public static Distribution dirichlet(double concentration, Dim parts) {
        return dirichlet(constant(concentration), parts);
    }

    /** The second dimension of square matrices along a dimension: as long, with its labels, called {@code name_column}. */
    public static Dim columns(Dim dim) {
        return new Dim(dim.name() + "_column", dim.size(), dim.labels());
    }

    /**
     * Multivariate normal along a dimension: ln p = −½ (x − mean)ᵀ C⁻¹ (x − mean) − ½ ln|C| − ½ n ln 2π.
     *
     * @param mean along the dimension, or one for all; along plates too, if it differs along them
     * @param covariance C, of rows along {@code dim} and columns along {@link #columns}; along plates too, if it differs
     *     along them. Its log density is not a number where it is not positive definite
     */
    public static Distribution multivariateNormal(Expr mean, Expr covariance, Dim dim) {
        return multivariateNormal(mean, covariance, dim, columns(dim));
    }

    /** {@link #multivariateNormal(Expr, Expr, Dim)} with a name of one's own for the columns. */
    public static Distribution multivariateNormal(Expr mean, Expr covariance, Dim row, Dim column) {
        return MultivariateNormal.ofCovariance(mean, covariance, row, column);
    }

    /**
     * Multivariate normal by the Cholesky factor L of its covariance C = L Lᵀ: L is sd times the factor that {@link
     * #lkjCholesky} gives.
     *
     * @param mean as for {@link #multivariateNormal(Expr, Expr, Dim)}
     * @param factor L, of rows along {@code dim} and columns along {@link #columns}; what is above its diagonal is not read
     */
    public static Distribution multivariateNormalCholesky(Expr mean, Expr factor, Dim dim) {
        return multivariateNormalCholesky(mean, factor, dim, columns(dim));
    }

    /** {@link #multivariateNormalCholesky(Expr, Expr, Dim)} with a name of one's own for the columns. */
    public static Distribution multivariateNormalCholesky(Expr mean, Expr factor, Dim row, Dim column) {
        return MultivariateNormal.ofFactor(mean, factor, row, column);
    }

    /**
     * The Cholesky factor of a correlation matrix R of density ∝ |R|^(eta − 1), of rows along {@code dim} and columns along
     * {@link #columns}; uniform over R for eta = 1 (Lewandowski, Kurowicka and Joe 2009, doi:10.1016/j.jmva.2009.04.008).
     */
    public static Distribution lkjCholesky(Dim dim, Expr eta) {
        return new LkjCholesky(eta, dim, columns(dim));
    }

    /** {@link #lkjCholesky(Dim, Expr)} of a number. */
    public static Distribution lkjCholesky(Dim dim, double eta) {
        return lkjCholesky(dim, constant(eta));
    }

    /**
     * A mixture of distributions of numbers: ln p = ln Σₖ wₖ pₖ(x). Which component a value came from is summed out; {@link
     * Mixture#responsibility} gives its probability.
     *
     * @param weights w, one for each component; they sum to one
     */
    public static Mixture mixture(List<Expr> weights, Distribution... components) {
        return Mixture.of(weights, components);
    }

    /** {@link #mixture(List, Distribution...)} with weights along a dimension, such as a Dirichlet variable. */
    public static Mixture mixture(Expr weights, Dim dim, Distribution... components) {
        return mixture(along(weights, dim), components);
    }

    /**
     * Independent numbers along a dimension that make one draw: what a mixture needs whose components each explain several
     * measurements at once.
     *
     * @param each the distribution of each, whose parameters may differ along the dimension
     */
    public static Distribution independent(Distribution each, Dim dim) {
        return Independent.of(each, dim);
    }

    /** {@link #mixture(List, Distribution...)} of distributions of arrays. */
    public static MultivariateMixture multivariateMixture(List<Expr> weights, Distribution... components) {
        return MultivariateMixture.of(weights, components);
    }

    /** {@link #multivariateMixture(List, Distribution...)} with weights along a dimension. */
    public static MultivariateMixture multivariateMixture(Expr weights, Dim dim, Distribution... components) {
        return multivariateMixture(along(weights, dim), components);
    }

    private static List<Expr> along(Expr weights, Dim dim) {
        return IntStream.range(0, dim.size())
                .mapToObj(k -> element(weights, dim, k))
                .toList();
    }

    /**
     * A distribution cut at one or both sides, because nothing beyond was selected: ln p = ln f(x) − ln(F(upper) −
     * F(lower)).
     *
     * @param distribution one that knows its shares, {@link LogCdf}
     * @param lower −∞ for none
     * @param upper ∞ for none
     */
    public static Distribution truncated(Distribution distribution, Expr lower, Expr upper) {
        return Truncated.of(distribution, lower, upper);
    }

    /** {@link #truncated(Distribution, Expr, Expr)} between numbers. */
    public static Distribution truncated(Distribution distribution, double lower, double upper) {
        return truncated(distribution, constant(lower), constant(upper));
    }

    /**
     * A distribution of which values at or beyond a bound are known to lie there and no more, as upper limits are: ln p =
     * ln F(lower) for x at or below the lower bound, ln(1 − F(upper)) at or above the upper one, ln f(x) between. For
     * observed values.
     *
     * @param distribution one that knows its shares, {@link LogCdf}
     * @param lower −∞ for none
     * @param upper ∞ for none
     */
    public static Distribution censored(Distribution distribution, Expr lower, Expr upper) {
        return Censored.of(distribution, lower, upper);
    }

    /** {@link #censored(Distribution, Expr, Expr)} between numbers. */
    public static Distribution censored(Distribution distribution, double lower, double upper) {
        return censored(distribution, constant(lower), constant(upper));
    }
}
