package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.asterism.core.diagnostic.Finding;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Options;
import org.junit.jupiter.api.Test;

class __CLASS__Test {
    private final __CLASS__ diagnostic = new __CLASS__();

    /** One chain of one variable. */
    private record OneChain(double... values) implements Draws {
        @Override
        public DrawSchema schema() {
            Variable x = Variable.scalar("x", "", "a number");
            return new DrawSchema(List.of(x), List.of(), 1, values.length, List.of(), Map.of());
        }

        @Override
        public double[][] component(int variable, int element) {
            return new double[][] {values.clone()};
        }

        @Override
        public double[][] statistic(int statistic) {
            throw new IndexOutOfBoundsException("there are no statistics");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private Finding examine(double... values) {
        return diagnostic.examine(new OneChain(values), Options.defaults(diagnostic.options())).get(0);
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
