package org.asterism.core.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.graph.distribution.Distribution;
import org.asterism.core.graph.distribution.Standardised;
import org.asterism.core.graph.expression.Evaluator;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Order;
import org.asterism.core.graph.expression.Symbol;

/**
 * Refuses a variable that is to be integrated out with a distribution that is not its conditional one: of the exact one
 * p(x, data)/p(x | data) is the same at every x, and it is compared at two.
 */
final class ConditionalCheck {
    /** Rounding, of the terms of which the ratio is the difference. */
    private static final double TOLERANCE = 1e-9;

    private static final double[] PLACES = {-1.1, 0.7};

    private final Declared declared;
    private final Map<Symbol, double[]> values;

    /** With values of the variables, where the check is made. */
    ConditionalCheck(Declared declared, Map<Symbol, double[]> values) {
        this.declared = declared;
        this.values = values;
    }

    void check() {
        List<Symbol> before = new ArrayList<>();
        for (Quantified quantity : declared.reported()) {
            if (quantity instanceof RandomVariable variable) {
                variable.conditional().ifPresent(conditional -> {
                    checkOrder(variable, conditional, before);
                    checkExact(variable, conditional);
                });
            }
            before.add(quantity);
        }
    }

    private static void checkOrder(RandomVariable variable, Distribution conditional, List<Symbol> before) {
        List<Expr> parameters =
                conditional.arguments().stream().map(a -> a.value()).toList();
        for (Expr expr : Order.of(parameters)) {
            if (expr instanceof Quantified quantity && !before.contains(quantity)) {
                throw Declaring.problem(
                        variable.name() + " is integrated out with a distribution that depends on " + quantity.name()
                                + ", which is declared after it",
                        "declare " + quantity.name() + " first");
            }
        }
    }

    private void checkExact(RandomVariable variable, Distribution conditional) {
        double[] ratios = new double[PLACES.length];
        double size = 1;
        for (int i = 0; i < PLACES.length; i++) {
            Map<Symbol, double[]> known = new IdentityHashMap<>();
            double[] at = new Evaluator(values)
                    .broadcast(
                            ((Standardised) conditional).fromStandard(variable.constant(PLACES[i])), variable.shape());
            for (Quantified quantity : declared.reported()) {
                boolean fixed = quantity instanceof RandomVariable;
                known.put(
                        quantity,
                        quantity == variable
                                ? at
                                : fixed
                                        ? values.get(quantity)
                                        : new Evaluator(known).of(((Deterministic) quantity).definition()));
            }
            Evaluator evaluator = new Evaluator(known);
            for (Expr term : declared.terms().values()) {
                double value = evaluator.scalar(term);
                ratios[i] += value;
                size += Math.abs(value);
            }
            double ofConditional = evaluator.scalar(Declared.total(conditional, variable, variable));
            ratios[i] -= ofConditional;
            size += Math.abs(ofConditional);
        }
        if (!(Math.abs(ratios[0] - ratios[1]) <= TOLERANCE * size)) {
            throw Declaring.problem(
                    variable.name() + " cannot be integrated out with " + conditional.name()
                            + ": given all else it has another distribution (ln p(x, data)/p(x | data) is " + ratios[0]
                            + " at one x, and " + ratios[1] + " at another)",
                    "correct the distribution, or leave out integratedOut");
        }
    }
}
