package org.asterism.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.asterism.core.error.DataException;
import org.asterism.core.error.UsageException;
import org.junit.jupiter.api.Test;

/** Columns are found by name, alias and unit, and never guessed. */
class RoleMatcherTest {
    private static final ColumnRole SPEED = ColumnRole.real("speed", "km/s", "the speed", "rv", "vel");
    private static final ColumnRole ERROR = ColumnRole.positive("error", "km/s", "the error", "e_rv");

    private static Table table(Column... columns) {
        return new Table(Provenance.made("test"), RowLabels.counting("line", 2, columns[0].size()), List.of(columns));
    }

    private static Column real(String name, String unit, double... values) {
        return new RealColumn(name, unit, values);
    }

    @Test
    void convertsToTheUnitOfTheRole() {
        Table table = table(real("RV", "m/s", 1500, -20), real("e_RV", "", 1, 2));
        MatchedData data = RoleMatcher.match(table, List.of(SPEED, ERROR), Map.of());
        assertArrayEquals(new double[] {1.5, -0.02}, data.numbers(SPEED), 1e-16);
        assertArrayEquals(new double[] {1, 2}, data.numbers(ERROR));
    }

    @Test
    void takesNumbersAsTheyAreWhereTheUnitDoesNotMatter() {
        ColumnRole any = ColumnRole.real("x", "", "anything", "flux").inAnyUnit();
        Table table = table(real("flux", "mJy / furlong", 1500, -20));
        assertArrayEquals(
                new double[] {1500, -20},
                RoleMatcher.match(table, List.of(any), Map.of()).numbers(any));
    }

    @Test
    void doesWithoutAnOptionalColumn() {
        MatchedData data = RoleMatcher.match(table(real("vel", "km/s", 7)), List.of(SPEED, ERROR.optional()), Map.of());
        assertEquals(List.of(SPEED), List.copyOf(data.columns().keySet()));
    }

    @Test
    void leavesOutAnAliasWhoseUnitContradicts() {
        Table table = table(real("rv", "mag", 1), real("vel", "km/s", 7), real("error", "", 1));
        MatchedData data = RoleMatcher.match(table, List.of(SPEED, ERROR), Map.of());
        assertEquals("vel", data.columns().get(SPEED).name());
    }

    @Test
    void tellsAllProblemsAtOnceAndNamesTheRows() {
        Table table = table(real("rv", "pc", 1, 2, 3), real("error", "", -1, 0, Double.NaN));
        DataException thrown =
                assertThrows(DataException.class, () -> RoleMatcher.match(table, List.of(SPEED, ERROR), Map.of()));
        assertEquals(3, thrown.problems().size(), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("rv is in pc"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("line 2 ('-1.0'), line 3 ('0.0')"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("missing or not finite: line 4"), thrown.getMessage());
    }

    @Test
    void namesTheTextInAColumnOfNumbers() {
        Table table = table(new TextColumn("rv", "", new String[] {"1", "abc"}), real("error", "", 1, 1));
        DataException thrown =
                assertThrows(DataException.class, () -> RoleMatcher.match(table, List.of(SPEED, ERROR), Map.of()));
        assertTrue(thrown.getMessage().contains("not a number: line 3 ('abc')"), thrown.getMessage());
    }

    @Test
    void takesTheColumnThatTheUserNames() {
        Table table = table(real("rv", "", 1), real("other", "", 2), real("error", "", 1));
        MatchedData data = RoleMatcher.match(table, List.of(SPEED, ERROR), Map.of("speed", "other"));
        assertArrayEquals(new double[] {2}, data.numbers(SPEED));
        UsageException wrongRole = assertThrows(
                UsageException.class, () -> RoleMatcher.match(table, List.of(SPEED), Map.of("sped", "rv")));
        assertTrue(wrongRole.getMessage().contains("did you mean 'speed'?"));
    }

    @Test
    void selectsRowsByNumberAndText() {
        Table table = table(
                new TextColumn("id", "", new String[] {"A", "B", "A"}),
                new IntegerColumn("n", "", new long[] {9007199254740993L, 2, 3}, new java.util.BitSet()));
        assertEquals(2, RowFilter.parse("id=A").apply(table).rows().size());
        assertEquals("line 4", RowFilter.parse("n = 3").apply(table).rows().get(0));
        assertEquals(
                1, RowFilter.parse("n=9007199254740993").apply(table).rows().size());
        DataException none = assertThrows(
                DataException.class, () -> RowFilter.parse("n=9007199254740992").apply(table));
        assertTrue(none.getMessage().contains("no row has"));
        assertThrows(UsageException.class, () -> RowFilter.parse("id"));
        assertThrows(DataException.class, () -> RowFilter.parse("id<B").apply(table));
    }

    @Test
    void readsNumbersAsOthersWriteThem() {
        assertEquals(1.5e-3, Numbers.real("1.5D-3").orElseThrow());
        assertEquals(Double.NEGATIVE_INFINITY, Numbers.real("-inf").orElseThrow());
        assertTrue(Double.isNaN(Numbers.real("null").orElseThrow()));
        assertTrue(Numbers.real("0x1p3").isEmpty());
        assertTrue(Numbers.real("1f").isEmpty());
        assertTrue(Numbers.real("abc").isEmpty());
    }
}
