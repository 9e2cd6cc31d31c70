package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.asterism.testkit.diagnostic.ArrayDraws;
import org.asterism.testkit.diagnostic.DiagnosticKit;
import org.asterism.testkit.junit.KitTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class __CLASS__Test {
    private final __CLASS__ diagnostic = new __CLASS__();

    private static Draws oneChain(double... values) {
        Variable x = Variable.scalar("x", "", "a number");
        return ArrayDraws.of(1, values.length).with(x, new double[][] {values});
    }

    /** Its findings on many made chains, its options, and that it keeps no state: a test each. */
    @TestFactory
    Stream<DynamicTest> keepsTheContractOfDiagnostics() {
        return KitTests.of(DiagnosticKit.of(diagnostic).warnsOf("a chain that hardly moves", hardlyMoving()));
    }

    /** A chain that moves at every fiftieth draw. */
    private static Draws hardlyMoving() {
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 50;
        }
        return oneChain(values);
    }

    private Finding examine(double... values) {
        return diagnostic.examine(oneChain(values), Options.defaults(diagnostic.options())).get(0);
    }

    @Test
    void passesAChainThatMovesAndWarnsOfOneThatDoesNot() {
        Finding moving = examine(1, 2, 2, 3, 4);
        assertEquals(Finding.Verdict.PASSED, moving.verdict());
        assertEquals(0.25, moving.value());
        assertEquals(Finding.Verdict.WARNING, examine(1, 1, 1, 1).verdict());
    }

    @Test
    void saysSoWhereThereIsTooLittleToExamine() {
        assertEquals(Finding.Verdict.NOT_AVAILABLE, examine(1).verdict());
    }
}
