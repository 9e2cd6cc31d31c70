package org.example;

import static org.asterism.core.graph.distribution.Distributions.halfCauchy;
import static org.asterism.core.graph.distribution.Distributions.normal;

import java.util.List;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.data.MatchedData;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.RandomVariable;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.FlagOption;
import org.asterism.core.option.Option;
import org.asterism.core.option.RealOption;

/** Effects of coaching that differ from school to school. */
public final class EightSchoolsModel implements Model {
    private static final ColumnRole EFFECT = ColumnRole.real("effect", "", "the estimated effect", "y");
    private static final ColumnRole ERROR = ColumnRole.positive("effect_error", "", "its standard error", "sigma");
    private static final ColumnRole SCHOOL = ColumnRole.identifier("school", false, "what each school is called");
    private static final FlagOption CENTRED = new FlagOption("centred", false, "sample the effects as they are");
    private static final RealOption SCALE = RealOption.of("tau.scale", 5, Bounds.POSITIVE, "scale of the prior of tau");

    @Override
    public Descriptor descriptor() {
        Citation citation = new Citation("Rubin 1981", "10.3102/10769986006004377");
        return new Descriptor(
                "eight-schools", List.of(), "1", "effects of coaching", "example.org", "MIT", List.of(citation));
    }

    @Override
    public List<Option<?>> options() {
        return List.of(CENTRED, SCALE);
    }

    @Override
    public List<ColumnRole> columns() {
        return List.of(EFFECT, ERROR, SCHOOL);
    }

    @Override
    public Posterior posterior(ModelRequest request) {
        MatchedData data = request.data();
        Dim school = data.identifiers(SCHOOL)
                .map(names -> Dim.of("school", List.of(names)))
                .orElse(Dim.of("school", data.size()));
        ModelGraph m = new ModelGraph();
        Expr mu = m.random("mu", normal(0, 5)).describe("mean effect", "");
        Expr tau = m.random("tau", halfCauchy(request.options().get(SCALE))).describe("spread of the effects", "");
        RandomVariable theta = m.random("theta", normal(mu, tau), school).describe("effect at a school", "");
        if (!request.options().get(CENTRED)) {
            theta.nonCentred();
        }
        Expr sigma = m.fixed("sigma", data.numbers(ERROR), school);
        m.observe("y", normal(theta, sigma), data.numbers(EFFECT), school);
        return m.posterior();
    }
}
