package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.GraphicalModel.Plate;
import org.asterism.diagnostics.figure.svg.MathText;
import org.asterism.diagnostics.figure.svg.MathText.Level;
import org.asterism.diagnostics.figure.svg.MathText.Run;

/**
 * What is written in the corner of a plate: {@code star n = 1…256}.
 *
 * @param text as shown
 */
record PlateLabel(MathText text) implements Glyph {
    static final double SIZE = 8;

    private static final int LONGEST_NAME = 40;
    private static final List<String> INDICES = List.of("n", "k", "j", "i", "m", "l");

    /**
     * The label of a rectangle.
     *
     * @param plates it stands for; several where dimensions cross
     * @param all plates of the model, which decide the index letters
     */
    static PlateLabel of(List<Plate> plates, List<Plate> all) {
        List<Run> runs = new ArrayList<>();
        runs.add(upright(String.join(
                " × ",
                plates.stream()
                        .map(plate -> Shortened.of(plate.name(), LONGEST_NAME))
                        .toList())));
        String before = "\u00a0\u00a0";
        for (Plate plate : plates) {
            int place = all.indexOf(plate);
            if (place < INDICES.size()) {
                runs.add(upright(before));
                runs.add(new Run(INDICES.get(place), true, Level.LINE));
                runs.add(upright(" = " + (plate.size() > 1 ? "1…" : "") + plate.size()));
            } else {
                runs.add(upright(before + plate.size()));
            }
            before = ", ";
        }
        return new PlateLabel(new MathText(runs));
    }

    private static Run upright(String text) {
        return new Run(text, false, Level.LINE);
    }

    @Override
    public double left() {
        return text.width(SIZE) / 2;
    }

    @Override
    public double right() {
        return left();
    }

    @Override
    public double halfHeight() {
        return SIZE / 2 + 1;
    }
}
