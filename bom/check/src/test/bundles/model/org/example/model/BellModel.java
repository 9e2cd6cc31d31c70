package org.example.model;

import static org.asterism.core.graph.distribution.Distributions.normal;

import java.util.List;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;

/** The mean of normal numbers, whose standard deviation is what the versions of this bundle differ in. */
public final class BellModel implements Model {
    private static final double SIGMA = /*sigma*/ 1;
    private static final ColumnRole X = ColumnRole.real("x", "", "the numbers");

    @Override
    public Descriptor descriptor() {
        return new Descriptor("bell", List.of(), /*version*/ "1", "a mean", "example.org", "MIT", List.of());
    }

    @Override
    public List<Option<?>> options() {
        return List.of();
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(X);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        Dim row = Dim.of("row", request.data().size());
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu", normal(0, 10));
        m.observe("x", normal(mu, SIGMA), request.data().numbers(X), row);
        return m.posterior();
    }
}
