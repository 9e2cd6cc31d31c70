package org.asterism.diagnostics.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.model.Dim;

/** Positions along one dimension: a half-open range by position, or one label, or one position. */
final class DimSlice {
    private static final Pattern RANGE = Pattern.compile("(\\d{0,9}):(\\d{0,9})");
    private static final Pattern POSITION = Pattern.compile("\\d{1,9}");

    private DimSlice() {}

    /** Which positions are in; a problem is added where there is none. */
    static boolean[] mask(Dim dim, String text, Problems problems) {
        boolean[] mask = new boolean[dim.size()];
        int label = dim.labels().indexOf(text);
        Matcher range = RANGE.matcher(text);
        if (label >= 0) {
            mask[label] = true;
        } else if (range.matches()) {
            int from = range.group(1).isEmpty() ? 0 : Integer.parseInt(range.group(1));
            int to = range.group(2).isEmpty() ? dim.size() : Integer.parseInt(range.group(2));
            if (from >= Math.min(to, dim.size())) {
                problems.add(Problem.of("nothing of " + dim.name() + " is in " + text)
                        .cure("its positions go from 0 to " + (dim.size() - 1)));
            }
            for (int i = from; i < Math.min(to, dim.size()); i++) {
                mask[i] = true;
            }
        } else if (POSITION.matcher(text).matches() && Integer.parseInt(text) < dim.size()) {
            mask[Integer.parseInt(text)] = true;
        } else {
            String cure = dim.labels().isEmpty()
                    ? "its positions go from 0 to " + (dim.size() - 1)
                    : Suggestion.cure(text, dim.labels());
            problems.add(Problem.of(dim.name() + " has no label or position '" + text + "'")
                    .cure(cure));
        }
        return mask;
    }
}
