package org.asterism.models.velocity;

import java.util.List;
import org.asterism.core.graph.ModelGraph;
import org.asterism.core.graph.expression.Expr;
import org.asterism.core.graph.expression.Expressions;
import org.asterism.core.graph.expression.Index;
import org.asterism.core.model.Dim;

/**
 * The visits of a model's stars as its fixed values, and what belongs to a star as a value for each of its visits. One
 * thread, as the declaration that it is part of.
 */
public final class Visits {
    private final List<StarSeries> stars;
    private final Dim visit;
    private final List<Dim> plate;
    private final ModelGraph model;
    private final Expr time;
    private final Expr error;
    private final Expr shift;
    private final List<Index> starOfVisit;

    private Visits(ModelGraph model, List<StarSeries> stars, List<Dim> plate) {
        this.model = model;
        this.stars = List.copyOf(stars);
        this.plate = plate;
        this.visit = Dim.of("visit", stars.stream().mapToInt(StarSeries::size).sum());
        double[] times = new double[visit.size()];
        double[] errors = new double[visit.size()];
        int[] of = new int[visit.size()];
        double[] shifts = new double[stars.size()];
        int end = 0;
        for (int n = 0; n < shifts.length; n++) {
            StarSeries star = stars.get(n);
            shifts[n] = star.shift();
            for (int i = 0; i < star.size(); i++) {
                times[end] = star.time()[i] + star.shift();
                errors[end] = star.error()[i];
                of[end++] = n;
            }
        }
        this.starOfVisit = plate.stream()
                .map(star -> model.index("star_of_visit", visit, star, of))
                .toList();
        this.time = model.fixed("time", "time from the star's first date", "d", times, visit);
        this.error = model.fixed("velocity_error", "standard error of the velocity", "km/s", errors, visit);
        this.shift = Expressions.data("", shifts, plate.toArray(Dim[]::new));
    }

    /** The visits of one star; it has no dimension of its own. */
    public static Visits of(StarSeries star, ModelGraph model) {
        return new Visits(model, List.of(star), List.of());
    }

    /** The visits of several stars, which have the dimension {@code star}. */
    public static Visits of(List<StarSeries> stars, ModelGraph model) {
        Dim star = Dim.of("star", stars.stream().map(StarSeries::name).toList());
        return new Visits(model, stars, List.of(star));
    }

    /** The declaration that they are part of. */
    public ModelGraph model() {
        return model;
    }

    /** The dimensions of what belongs to a star: {@code star}, or none. */
    public Dim[] plate() {
        return plate.toArray(Dim[]::new);
    }

    /** The stars. */
    public List<StarSeries> stars() {
        return stars;
    }

    /** The time of each visit from its star's first date, in days. */
    public Expr time() {
        return time;
    }

    /** The quoted standard error of each velocity, in km/s. */
    public Expr error() {
        return error;
    }

    /** The time from each star's first date to its centred zero point, in days. */
    public Expr shift() {
        return shift;
    }

    /** What belongs to a star, for each of its visits. */
    public Expr perVisit(Expr ofStar) {
        return starOfVisit.isEmpty() ? ofStar : ofStar.at(starOfVisit.get(0));
    }

    /** The observed velocities, as the errors say that they scatter about the model's. */
    void observe(org.asterism.core.graph.distribution.Distribution scatter) {
        double[] velocity = new double[visit.size()];
        int end = 0;
        for (StarSeries star : stars) {
            System.arraycopy(star.velocity(), 0, velocity, end, star.size());
            end += star.size();
        }
        model.observe("velocity", "radial velocity", "km/s", scatter, velocity, visit);
    }
}
