package org.asterism.models.binary;

import java.util.List;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Variable;

/** What is reported of binary stars. */
final class BinaryVariables {
    private BinaryVariables() {}

    static List<Variable> ofOne() {
        return List.of(
                Variable.scalar("P", "d", "orbital period"),
                Variable.scalar("lnP", "", "natural logarithm of P in days"),
                Variable.scalar("a", "km/s", "amplitude of the cosine, time from the first date"),
                Variable.scalar("b", "km/s", "amplitude of the sine, time from the first date"),
                Variable.scalar("v0", "km/s", "mean velocity"));
    }

    static List<Variable> ofPopulation(Dim stars) {
        return List.of(
                Variable.scalar("mu", "", "mean of lnP in the population"),
                Variable.scalar("lnsigma", "", "natural logarithm of the standard deviation of lnP"),
                Variable.vector("lnP", stars, "", "natural logarithm of the period in days"),
                Variable.vector("a", stars, "km/s", "amplitude of the cosine, time from the star's first date"),
                Variable.vector("b", stars, "km/s", "amplitude of the sine, time from the star's first date"),
                Variable.vector("v0", stars, "km/s", "mean velocity"));
    }
}
