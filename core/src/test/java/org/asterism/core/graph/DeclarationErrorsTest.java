package org.asterism.core.graph;

import static org.asterism.core.graph.distribution.Distributions.halfNormal;
import static org.asterism.core.graph.distribution.Distributions.normal;
import static org.asterism.core.graph.distribution.Distributions.truncatedNormal;
import static org.asterism.core.graph.distribution.Distributions.uniform;
import static org.asterism.core.graph.expression.Expressions.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.data.RowLabels;
import org.asterism.core.error.DataException;
import org.asterism.core.error.UsageException;
import org.asterism.core.graph.distribution.Argument;
import org.asterism.core.graph.distribution.Domain;
import org.asterism.core.graph.distribution.Support;
import org.asterism.core.graph.distribution.Univariate;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is wrong with a declaration is said where it is declared: which variable, what of it, and the cure. */
class DeclarationErrorsTest {
    private static final Dim STAR = Dim.of("star", 4);
    private static final Dim BAND = Dim.of("band", 3);

    private final ModelGraph m = new ModelGraph();

    private static void refused(String message, Executable declaration) {
        assertEquals(message, assertThrows(UsageException.class, declaration).getMessage());
    }

    private static void unfit(String message, Executable declaration) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, declaration).getMessage());
    }

    @Test
    void aVariableLacksADimensionOfItsDistribution() {
        Expr mean = m.random("mean", normal(0, 1), STAR);
        refused(
                "x is declared along band, and its distribution Normal varies along star too;"
                        + " declare x along star, or sum over it",
                () -> m.random("x", normal(mean, constant(1)), BAND));
        refused(
                "y is declared along no dimension, and its distribution Normal varies along star too;"
                        + " declare y along star, or sum over it",
                () -> m.observe("y", normal(mean, constant(1)), new double[] {1}));
    }

    @Test
    void aVariableHasAnotherSizeThanItsDistribution() {
        Expr mean = m.random("mean", normal(0, 1), STAR);
        refused(
                "x has 5 positions along star, and its distribution Normal has 4; give both the same dimension",
                () -> m.random("x", normal(mean, constant(1)), Dim.of("star", 5)));
    }

    @Test
    void anExpressionMixesTwoSizesOfADimension() {
        Expr a = m.random("a", normal(0, 1), STAR);
        Expr b = new ModelGraph().random("b", normal(0, 1), Dim.of("star", 5));
        Expr c = new ModelGraph().random("c", normal(0, 1));
        unfit(
                "a and b, c do not match: along star they have 4 and 5 positions; give both the same dimension",
                () -> a.plus(b.times(c)));
    }

    @Test
    void twoDimensionsHaveOneName() {
        m.random("a", normal(0, 1), STAR);
        refused(
                "two dimensions are called 'star', of 4 and 5 positions; use one Dim for both, or rename one",
                () -> m.random("b", normal(0, 1), Dim.of("star", 5)));
        refused(
                "two dimensions are called 'star', of 4 and 2 positions; use one Dim for both, or rename one",
                () -> m.fixed("sigma", new double[2], Dim.of("star", 2)));
    }

    @Test
    void aPlateHasNoData() {
        refused(
                "x is declared along star, which has no positions; give the plate data, or leave the variable out",
                () -> m.random("x", normal(0, 1), Dim.of("star", 0)));
        refused(
                "y is declared along star, which has no positions; give the plate data, or leave the variable out",
                () -> m.observe("y", normal(0, 1), new double[0], Dim.of("star", 0)));
    }

    @Test
    void aParameterIsOutsideItsDomain() {
        refused("the sd of x ~ Normal is -1.0; it must be finite and above zero", () -> m.random("x", normal(0, -1)));
        refused("the mean of x ~ Normal is NaN; it must be finite", () -> m.random("x", normal(Double.NaN, 1)));
        Expr error = m.fixed("error", new double[] {0.1, 0.2, 0, 0.3}, STAR);
        refused(
                "the sd of y ~ Normal is 0.0 at position 2; it must be finite and above zero",
                () -> m.observe("y", normal(0, error), new double[4], STAR));
    }

    @Test
    void aParameterIsOutsideItsDomainInANamedRow() {
        m.rows(STAR, RowLabels.counting("line", 11, 4), "stars.csv");
        Expr error = m.fixed("error", new double[] {0.1, 0.2, 0, 0.3}, STAR);
        refused(
                "the sd of y ~ Normal is 0.0 at line 13; it must be finite and above zero",
                () -> m.observe("y", normal(0, error), new double[4], STAR));
        Dim band = Dim.of("band", List.of("G", "BP", "RP"));
        Expr width = m.fixed("width", new double[] {1, -2, 3}, band);
        refused(
                "the sd of z ~ Normal is -2.0 at BP; it must be finite and above zero",
                () -> m.random("z", normal(0, width), band));
    }

    @Test
    void boundsAreTheWrongWayRound() {
        unfit(
                "the lower bound of a uniform distribution is 3.0 and its upper bound 1.0;"
                        + " give a lower bound that is below the upper one",
                () -> m.random("x", uniform(3, 1)));
        unfit(
                "a truncated normal lies between its bounds, and 3.0 is not below 1.0;"
                        + " give a lower bound that is below the upper one",
                () -> truncatedNormal(0, 1).below(1).above(3));
    }

    @Test
    void twoQuantitiesHaveOneName() {
        m.random("x", normal(0, 1));
        String message = "two quantities of the model are called 'x'; rename one of them";
        refused(message, () -> m.random("x", normal(0, 1)));
        refused(message, () -> m.deterministic("x", constant(1)));
        refused(message, () -> m.observe("x", normal(0, 1), new double[] {1}));
        refused(message, () -> m.fixed("x", new double[] {1}));
        refused(message, () -> m.potential("x", constant(1)));
    }

    @Test
    void aDiscreteVariableCannotBeSampled() {
        refused(
                "k ~ Coin is discrete, and cannot be sampled;"
                        + " sum it out: give the data a mixture(...) with one part for each of its values",
                () -> m.random("k", new Coin(constant(0.5))));
    }

    @Test
    void observedValuesAreOutsideTheSupport() {
        m.rows(STAR, RowLabels.counting("line", 11, 4), "stars.csv");
        DataException size = assertThrows(
                DataException.class, () -> m.observe("size", halfNormal(1), new double[] {1, -2, 3, Double.NaN}, STAR));
        assertEquals(
                "stars.csv: observed size has values where its distribution HalfNormal has no mass, at or below 0.0:"
                        + " line 12 (-2.0), line 14 (NaN); leave these out, or choose a distribution that allows them",
                size.getMessage());
        DataException flips = assertThrows(
                DataException.class, () -> m.observe("heads", new Coin(constant(0.5)), new double[] {1, 0.5, 0}, BAND));
        assertEquals(
                "stars.csv: observed heads has values where its distribution Coin has no mass, other than the whole"
                        + " numbers from 0 to 1: position 1 (0.5);"
                        + " leave these out, or choose a distribution that allows them",
                flips.getMessage());
    }

    @Test
    void startsAndWidthsHaveTheWrongNumberOfValues() {
        RandomVariable r = m.random("r", normal(0, 1), STAR);
        String message = "r has 4 elements, and 3 values are given for it; give one, or one for each element";
        refused(message, () -> r.start(1, 2, 3));
        refused(message, () -> r.width(1, 2, 3));
    }

    @Test
    void startsAndWidthsAreImpossible() {
        RandomVariable s = m.random("s", halfNormal(1), STAR);
        refused(
                "a start of s is -1.0, and its distribution HalfNormal has no mass at or below 0.0;" + " start inside",
                () -> s.start(1, 2, -1, 3));
        refused("a width of s is 0.0; it must be finite and above zero", () -> s.width(0));
    }

    @Test
    void whatHasNoLocationAndScaleIsNotNonCentred() {
        refused(
                "s cannot be sampled non-centred: HalfNormal has no location and scale;"
                        + " leave out nonCentred(), or give the map with sampledThrough",
                () -> m.random("s", halfNormal(1)).nonCentred());
    }

    @Test
    void whatHasNoOrderIsNotOrdered() {
        refused(
                "a has the shape [star=4, band=3], and only values along one dimension have an order;"
                        + " declare it along one dimension",
                () -> m.random("a", normal(0, 1), STAR, BAND).ordered());
        refused(
                "b has the shape [], and only values along one dimension have an order;"
                        + " declare it along one dimension",
                () -> m.random("b", normal(0, 1)).ordered());
        refused(
                "c ~ HalfNormal is not defined on all real numbers, and only such a variable can be ordered;"
                        + " leave out ordered(), or choose another distribution",
                () -> m.random("c", halfNormal(1), BAND).ordered());
        refused(
                "a start of d is 1.0 after 2.0, and d is ordered; give increasing values",
                () -> m.random("d", normal(0, 1), BAND).ordered().start(0, 2, 1));
    }

    @Test
    void oneVariableHasTwoWaysOfBeingSampled() {
        String message = "e is to be sampled in two ways, in order and through a map of its own; leave out one of them";
        refused(message, () -> m.random("e", normal(0, 1), BAND).ordered().nonCentred());
        ModelGraph other = new ModelGraph();
        refused(
                message,
                () -> other.random("e", normal(0, 1), BAND).nonCentred().ordered());
    }

    @Test
    void valuesAreTooFew() {
        refused(
                "sigma has 3 values, and its dimensions [star=4] need 4; give one value for each position",
                () -> m.fixed("sigma", new double[3], STAR));
        refused(
                "y has 5 values, and its dimensions [star=4] need 4; give one value for each position",
                () -> m.observe("y", normal(0, 1), new double[5], STAR));
    }

    @Test
    void aVariableBelongsToAnotherModel() {
        Expr mean = new ModelGraph().random("mean", normal(0, 1));
        refused(
                "x depends on mean, which another model has declared; declare mean in this model too",
                () -> m.random("x", normal(mean, constant(1))));
        refused(
                "twice depends on mean, which another model has declared; declare mean in this model too",
                () -> m.deterministic("twice", mean.times(2)));
    }

    @Test
    void aVariableIsIntegratedOutWithWhatIsNotItsConditionalDistribution() {
        RandomVariable x = m.random("x", normal(0, 2), STAR);
        Expr y = m.observe("y", normal(x, constant(1)), new double[] {1, -2, 0.5, 3}, STAR);
        refused(
                "x cannot be integrated out: HalfNormal has no location and scale; give a distribution that has",
                () -> x.integratedOut(halfNormal(1)));
        // The exact one has the precision 1/4 + 1 and so the mean 0.8 y.
        x.integratedOut(normal(y.times(0.7), constant(Math.sqrt(0.8))));
        UsageException wrong = assertThrows(UsageException.class, m::posterior);
        assertTrue(
                wrong.getMessage().startsWith("x cannot be integrated out with Normal: given all else it has another")
                        && wrong.getMessage().endsWith("correct the distribution, or leave out integratedOut"),
                wrong.getMessage());
    }

    @Test
    void aVariableIsIntegratedOutWithWhatIsDeclaredAfterIt() {
        RandomVariable x = m.random("x", normal(0, 2), STAR);
        RandomVariable scale = m.random("scale", halfNormal(1));
        m.observe("y", normal(x, scale), new double[4], STAR);
        x.integratedOut(normal(constant(0), scale));
        refused(
                "x is integrated out with a distribution that depends on scale, which is declared after it;"
                        + " declare scale first",
                m::posterior);
    }

    @Test
    void nothingIsToBeInferred() {
        m.observe("y", normal(0, 1), new double[4], STAR);
        refused("the model has no random variable; declare one with random(...)", m::posterior);
    }

    /** Heads or tails. */
    private static final class Coin extends Univariate {
        private final Expr heads;

        Coin(Expr heads) {
            super("Coin", new Argument("heads", heads, Domain.PROBABILITY));
            this.heads = heads;
        }

        @Override
        public Support support() {
            return new Support.Whole(0, 1);
        }

        @Override
        public Expr logDensity(Expr x) {
            return org.asterism.core.graph.expression.Expressions.log(
                    x.times(heads).plus(x.negate().plus(1).times(heads.negate().plus(1))));
        }

        @Override
        public double draw(double[] arguments, RandomGenerator random) {
            return random.nextDouble() < arguments[0] ? 1 : 0;
        }

        @Override
        public double centre(double[] arguments) {
            return 1;
        }
    }
}
