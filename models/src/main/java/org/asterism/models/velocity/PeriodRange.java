package org.asterism.models.velocity;

import java.util.List;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Bounds;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;
import org.asterism.core.option.RealOption;

/** From the shortest to the longest period, in days. */
public record PeriodRange(double shortest, double longest) {
    private static final RealOption SHORTEST = new RealOption("P.lower", 1.5, Bounds.POSITIVE, "d", "shortest period");
    private static final RealOption LONGEST = new RealOption("P.upper", 20.0, Bounds.POSITIVE, "d", "longest period");

    /** The options that set it. */
    public static List<Option<?>> options() {
        return List.of(SHORTEST, LONGEST);
    }

    /** What the options say. */
    public static PeriodRange of(Options options) {
        PeriodRange range = new PeriodRange(options.get(SHORTEST), options.get(LONGEST));
        if (range.shortest >= range.longest) {
            throw new UsageException(
                    Problem.of("P.lower (" + range.shortest + ") is not below P.upper (" + range.longest + ")")
                            .cure("give a shortest period below the longest"));
        }
        return range;
    }
}
