package org.asterism.diagnostics.figure.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;

/**
 * Two numbers that are known of each object: the plane in which an astronomer looks for groups.
 *
 * @param x the name of the first
 * @param xUnit its unit; may be empty
 * @param xs of each object
 * @param y the name of the second
 * @param yUnit its unit; may be empty
 * @param ys of each object
 */
@SuppressWarnings("ArrayRecordComponent") // read once to be drawn, never compared
record ObjectPlane(String x, String xUnit, double[] xs, String y, String yUnit, double[] ys) {
    private static final String MOTION_UNIT = "mas/yr";

    /** Proper motions, or else y over x; empty where a run has neither of its objects. */
    static Optional<ObjectPlane> of(DrawSchema schema, Dim objects) {
        for (Quantity quantity : schema.observed()) {
            List<Dim> dims = quantity.variable().dims();
            if (dims.size() == 2 && dims.get(0).equals(objects)) {
                List<String> labels = dims.get(1).labels();
                if (labels.contains("pmra") && labels.contains("pmdec")) {
                    return Optional.of(new ObjectPlane(
                            "pmra",
                            MOTION_UNIT,
                            column(quantity, labels.indexOf("pmra"), labels.size()),
                            "pmdec",
                            MOTION_UNIT,
                            column(quantity, labels.indexOf("pmdec"), labels.size())));
                }
            }
        }
        Optional<Quantity> x = Measured.named(schema, "x").filter(quantity -> isOf(quantity, objects));
        Optional<Quantity> y = Measured.named(schema, "y").filter(quantity -> isOf(quantity, objects));
        return x.isPresent() && y.isPresent()
                ? Optional.of(new ObjectPlane(
                        "x",
                        unit(x.get()),
                        x.get().values(),
                        "y",
                        unit(y.get()),
                        y.get().values()))
                : Optional.empty();
    }

    /** What was measured of each object with an error; empty where a run has nothing of the kind. */
    static Optional<Measured> measured(DrawSchema schema, Dim objects) {
        return Measured.all(schema).stream()
                .filter(measured -> isOf(measured.value(), objects))
                .findFirst();
    }

    private static boolean isOf(Quantity quantity, Dim objects) {
        return quantity.variable().dims().equals(List.of(objects));
    }

    private static String unit(Quantity quantity) {
        return quantity.variable().unit().symbol();
    }

    private static double[] column(Quantity quantity, int which, int columns) {
        double[] column = new double[quantity.values().length / columns];
        Arrays.setAll(column, n -> quantity.values()[n * columns + which]);
        return column;
    }
}
