package org.asterism.models.marginal.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RoleMatcher;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.error.Problems;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Model;
import org.asterism.core.model.ModelRequest;
import org.asterism.core.model.Posterior;
import org.asterism.core.option.Options;
import org.asterism.models.Requests;

/** Stars of a population with 4 to 8 velocities each, whose periods have tens of aliases. */
final class FewVisits {
    private static final double BASELINE = 100;
    private static final double ERROR = 3;
    private static final double MU = 1.8;
    private static final double SIGMA = 0.25;

    private FewVisits() {}

    /** As many stars, with lnP ~ Normal(1.8, 0.25) and a, b ~ Normal(0, 20). */
    static List<StarVelocities> stars(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StarVelocities> stars = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            stars.add(star(String.format("star%02d", n), 4 + n % 5, random));
        }
        return stars;
    }

    private static StarVelocities star(String name, int visits, SplittableRandom random) {
        double frequency = Math.exp(-MU - SIGMA * random.nextGaussian());
        double a = 20 * random.nextGaussian();
        double b = 20 * random.nextGaussian();
        double v0 = 50 * random.nextGaussian();
        double[] date = new double[visits];
        double[] velocity = new double[visits];
        double[] error = new double[visits];
        for (int i = 0; i < visits; i++) {
            date[i] = 2_455_800 + BASELINE * random.nextDouble();
            double angle = 2 * Math.PI * date[i] * frequency;
            error[i] = ERROR;
            velocity[i] = a * Math.cos(angle) + b * Math.sin(angle) + v0 + ERROR * random.nextGaussian();
        }
        return StarVelocities.of(name, date, velocity, error);
    }

    /** The posterior of a model of velocities. */
    static Posterior posterior(Model model, List<StarVelocities> stars, Map<String, String> options) {
        Problems problems = new Problems();
        Options values = Options.parse(model.options(), options, "the test", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return model.posterior(new ModelRequest(RoleMatcher.match(table(stars), model.columns(), Map.of()), values));
    }

    private static Table table(List<StarVelocities> stars) {
        int rows = stars.stream().mapToInt(StarVelocities::size).sum();
        String[] names = new String[rows];
        double[][] columns = new double[3][rows];
        int row = 0;
        for (StarVelocities star : stars) {
            for (int i = 0; i < star.size(); i++) {
                names[row] = star.name();
                columns[0][row] = star.time()[i];
                columns[1][row] = star.velocity()[i];
                columns[2][row] = star.error()[i];
                row++;
            }
        }
        return Requests.table(
                new TextColumn("star", "", names),
                new RealColumn("JD", "d", columns[0]),
                new RealColumn("velocity", "km/s", columns[1]),
                new RealColumn("velocity_error", "km/s", columns[2]));
    }

    static Dim names(List<StarVelocities> stars) {
        return Dim.of("star", stars.stream().map(StarVelocities::name).toList());
    }
}
