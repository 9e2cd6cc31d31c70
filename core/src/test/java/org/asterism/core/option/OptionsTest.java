package org.asterism.core.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problems;
import org.junit.jupiter.api.Test;

/** Options are typed, and all that is wrong with them is told at once. */
class OptionsTest {
    private static final RealOption WIDTH = new RealOption("width", 2.0, Bounds.POSITIVE, "kpc", "a width");
    private static final IntegerOption COUNT = IntegerOption.of("count", 4, Bounds.closed(1, 10), "a count");
    private static final FlagOption FLAG = new FlagOption("flag", false, "a flag");
    private static final ChoiceOption CHOICE = new ChoiceOption("choice", "a", List.of("a", "bb"), "a choice");
    private static final List<Option<?>> ALL = List.of(WIDTH, COUNT, FLAG, CHOICE);

    @Test
    void readsBackWhatItWrites() {
        Problems problems = new Problems();
        Map<String, String> given = Map.of("width", "0.1", "count", "7", "flag", "true", "choice", "bb");
        Options options = Options.parse(ALL, given, "test", problems);
        assertTrue(problems.isEmpty());
        Options again = Options.parse(ALL, options.asText(), "test", problems);
        assertEquals(0.1, again.get(WIDTH));
        assertEquals(7, again.get(COUNT));
        assertTrue(again.get(FLAG));
        assertEquals("bb", again.get(CHOICE));
    }

    @Test
    void tellsEveryProblemWithTheNearestName() {
        Problems problems = new Problems();
        Options options = Options.parse(
                ALL,
                Map.of("widht", "1", "width", "-1", "count", "11", "flag", "yes", "choice", "b"),
                "test",
                problems);
        assertEquals(5, problems.list().size());
        String text = problems.list().toString();
        assertTrue(text.contains("did you mean 'width'?"), text);
        assertTrue(text.contains("must be a number > 0, not -1"), text);
        assertTrue(text.contains("a whole number from 1 to 10"), text);
        assertEquals(2.0, options.get(WIDTH));
    }

    @Test
    void nanIsInNoInterval() {
        assertFalse(Bounds.ANY.contains(Double.NaN));
        assertFalse(Bounds.ANY.contains(Double.POSITIVE_INFINITY));
    }
}
