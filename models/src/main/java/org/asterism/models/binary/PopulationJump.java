package org.asterism.models.binary;

import java.util.List;
import java.util.random.RandomGenerator;
import org.asterism.core.model.Jump;
import org.asterism.core.model.ParameterSpace;
import org.asterism.models.marginal.orbit.AliasMoves;

/** The moves between aliases over the coordinates of the declared population, in which only mu and lnsigma are bounded. */
final class PopulationJump implements Jump {
    private final ParameterSpace space;
    private final AliasMoves.Mover mover;
    private final AliasMoves.Layout layout;
    private final double[] natural;
    private final int mu;
    private final int lnSigma;

    PopulationJump(ParameterSpace space, AliasMoves.Mover mover) {
        List<String> names = space.coordinateNames();
        this.space = space;
        this.mover = mover;
        this.natural = new double[space.naturalSize()];
        this.mu = names.indexOf("mu");
        this.lnSigma = names.indexOf("lnsigma");
        this.layout = new AliasMoves.Layout(
                names.indexOf("lnP[0]"), names.indexOf("a[0]"), names.indexOf("b[0]"), names.indexOf("v0[0]"));
    }

    @Override
    public int jump(double[] position, RandomGenerator random) {
        space.constrain(position, natural);
        return mover.move(natural[mu], natural[lnSigma], random, layout, position);
    }
}
