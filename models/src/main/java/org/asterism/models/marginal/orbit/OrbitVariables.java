package org.asterism.models.marginal.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;

/** What is reported and observed of binary stars. */
final class OrbitVariables {
    private OrbitVariables() {}

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

    /** The velocities of several stars, with which star each is of. */
    static List<Quantity> observed(List<StarVelocities> stars, Dim visits) {
        double[] star = new double[visits.size()];
        int end = 0;
        for (int n = 0; n < stars.size(); n++) {
            Arrays.fill(star, end, end + stars.get(n).size(), n);
            end += stars.get(n).size();
        }
        List<Quantity> all = new ArrayList<>(velocities(stars, visits));
        all.add(new Quantity(Variable.vector("star_index", visits, "", "which star, from zero"), star));
        return all;
    }

    /** The velocities of one star. */
    static List<Quantity> observed(StarVelocities star, Dim visits) {
        return velocities(List.of(star), visits);
    }

    /** The velocities of stars, one star after the other, with time from each star's first date. */
    private static List<Quantity> velocities(List<StarVelocities> stars, Dim visits) {
        double[] time = new double[visits.size()];
        double[] velocity = new double[visits.size()];
        double[] error = new double[visits.size()];
        int end = 0;
        for (StarVelocities star : stars) {
            for (int i = 0; i < star.size(); i++) {
                time[end] = star.time()[i] + star.shift();
                velocity[end] = star.velocity()[i];
                error[end] = star.error()[i];
                end++;
            }
        }
        return List.of(
                new Quantity(Variable.vector("time", visits, "d", "time from the star's first date"), time),
                new Quantity(Variable.vector("velocity", visits, "km/s", "radial velocity"), velocity),
                new Quantity(
                        Variable.vector("velocity_error", visits, "km/s", "standard error of the velocity"), error));
    }
}
