package org.asterism.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asterism.core.draws.ChainSink;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.draws.Statistic;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.io.netcdf.NetcdfDrawWriter;

/** Files of draws whose values are known: chain, draw and star are of the same length, and texts are not ASCII. */
final class Posteriors {
    static final int SIZE = 4;
    static final Dim STAR = Dim.of("star", List.of("Å", "star two", "", "4"));

    private Posteriors() {}

    static DrawSchema schema(int draws) {
        return new DrawSchema(
                List.of(
                        Variable.scalar("mu", "kpc", "a mean"),
                        Variable.vector("r", STAR, "km/s", "a vector"),
                        new Variable("m", List.of(STAR, Dim.of("k", 3)), org.asterism.core.data.Unit.NONE, "a matrix")),
                List.of(
                        Statistic.real("lp", "a log density"),
                        Statistic.integer("n_steps", "a count"),
                        Statistic.flag("diverging", "a flag")),
                SIZE,
                draws,
                List.of(new Quantity(Variable.vector("parallax", STAR, "mas", "data"), new double[] {1, 2, 3, 4e-300})),
                Map.of("created_at", "2026-01-01", "note", "µ Cassiopeiæ"),
                Map.of(
                        GroupedDraws.LOG_LIKELIHOOD,
                        List.of(Variable.vector("parallax", STAR, "", "log likelihood of parallax"))));
    }

    /** The value of an element in a draw: any bits but NaN's. */
    static double value(int chain, int draw, int index) {
        return new Random(1_000_003L * chain + 1009L * draw + index).nextGaussian();
    }

    static double statistic(int chain, int draw, int index) {
        return switch (index) {
            case 0 -> value(chain, draw, 99);
            case 1 -> 7L * chain + draw;
            default -> (chain + draw) % 2;
        };
    }

    static void write(Path file, int planned, int[] made) throws IOException {
        try (DrawSink sink = new NetcdfDrawWriter().open(file, schema(planned))) {
            for (int c = 0; c < SIZE; c++) {
                ChainSink chain = sink.chain(c);
                for (int d = 0; d < made[c]; d++) {
                    double[] values = new double[1 + SIZE + 3 * SIZE + SIZE];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = value(c, d, i);
                    }
                    chain.write(values, new double[] {statistic(c, d, 0), statistic(c, d, 1), statistic(c, d, 2)});
                }
            }
            sink.finish(Map.of("sampling_time", "1.5"));
        }
    }
}
