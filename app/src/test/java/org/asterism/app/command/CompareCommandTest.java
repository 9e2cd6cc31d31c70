package org.asterism.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.error.AsterismException;
import org.asterism.core.model.Dim;
import org.asterism.core.model.Quantity;
import org.asterism.core.model.Variable;
import org.asterism.core.option.Descriptor;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.ServiceKind;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Models of the same data are ranked; others, and runs that cannot be assessed, are refused with the reason. */
class CompareCommandTest {
    private static final int VISITS = 30;
    private static final Variable VELOCITY = Variable.vector("velocity", Dim.of("visit", VISITS), "km/s", "");

    /** A run whose model has all velocities at {@code centre}, with errors of one; the data are at zero. */
    private record Made(double centre, boolean logs, double shiftOfData) implements Draws, GroupedDraws {
        private double[] velocities() {
            return new Random(1)
                    .doubles(VISITS, -1, 1)
                    .map(v -> v + shiftOfData)
                    .toArray();
        }

        @Override
        public DrawSchema schema() {
            return new DrawSchema(
                    List.of(Variable.scalar("mu", "", "")),
                    List.of(),
                    4,
                    500,
                    List.of(new Quantity(VELOCITY, velocities())),
                    Map.of());
        }

        @Override
        public double[][] component(int variable, int element) {
            Random random = new Random(2);
            double[][] chains = new double[4][500];
            for (double[] chain : chains) {
                for (int i = 0; i < chain.length; i++) {
                    chain[i] = centre + random.nextGaussian() / Math.sqrt(VISITS);
                }
            }
            return chains;
        }

        @Override
        public double[][] statistic(int statistic) {
            throw new IllegalArgumentException("there is no statistic " + statistic);
        }

        @Override
        public Optional<DrawGroup> group(String name) {
            if (!logs || !name.equals(LOG_LIKELIHOOD)) {
                return Optional.empty();
            }
            Made run = this;
            return Optional.of(new DrawGroup() {
                @Override
                public List<Variable> variables() {
                    return List.of(VELOCITY);
                }

                @Override
                public double[][] component(int variable, int element) {
                    double[][] chains = run.component(0, 0);
                    double y = velocities()[element];
                    for (double[] chain : chains) {
                        for (int i = 0; i < chain.length; i++) {
                            chain[i] = -0.5 * (y - chain[i]) * (y - chain[i]);
                        }
                    }
                    return chains;
                }
            });
        }

        @Override
        public void close() {}
    }

    private static final Map<String, Made> RUNS = Map.of(
            "right", new Made(0, true, 0),
            "wrong", new Made(3, true, 0),
            "nearly", new Made(0.02, true, 0),
            "silent", new Made(0, false, 0),
            "other", new Made(0, true, 1));

    /** Finds a run by the name of its directory. */
    private record Reader() implements DrawReader {
        @Override
        public Descriptor descriptor() {
            return Descriptor.builtIn("netcdf", "runs made for this test");
        }

        @Override
        public Draws open(Path file) {
            return RUNS.get(file.getParent().getFileName().toString());
        }
    }

    /** What the command printed: results, then the rest. */
    private static String[] compare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, 80);
        CompareCommand command =
                new CompareCommand(Catalogue.of(ServiceKind.DRAW_READER, List.<DrawReader>of(new Reader())), terminal);
        new CommandLine(command).parseArgs(arguments);
        assertEquals(0, command.call());
        return new String[] {out.toString(), err.toString().replaceAll("\\s+", " ")};
    }

    private static String refused(String... arguments) {
        return assertThrows(AsterismException.class, () -> compare(arguments)).getMessage();
    }

    @Test
    void theBetterModelComesFirst() {
        String[] printed = compare("wrong", "right");
        List<String> lines = printed[0].lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches(" +rank +elpd_loo +p_loo +elpd_diff +weight +se +dse +pseudo_bma +doubtful"));
        assertTrue(lines.get(1).startsWith("right     0  "), lines.get(1));
        assertTrue(lines.get(2).startsWith("wrong     1  "), lines.get(2));
        assertTrue(
                printed[1].matches(
                        "asterism: right predicts best \\(elpd [0-9.]+ \\+- [0-9.]+ above that of wrong\\) "),
                printed[1]);
    }

    @Test
    void aDifferenceThatIsNotClearIsSaidToBeSo() {
        assertTrue(compare("nearly", "right", "--criterion", "waic")[1].contains("the difference is not clear"));
    }

    @Test
    void csvHasEveryDigit() {
        List<String> lines =
                compare("wrong", "right", "--format", "csv")[0].lines().toList();
        assertEquals(",rank,elpd_loo,p_loo,elpd_diff,weight,se,dse,pseudo_bma,doubtful", lines.get(0));
        String[] cells = lines.get(2).split(",", -1);
        assertEquals("\"wrong\"", cells[0]);
        assertEquals(10, cells.length);
        double difference = Double.parseDouble(cells[4]);
        double best = Double.parseDouble(lines.get(1).split(",", -1)[2]);
        assertEquals(best - Double.parseDouble(cells[2]), difference, 1e-9);
        // Leaving out one of 30 widens the predictive variance 1 + 1/30 to 1 + 1/29 and moves its mean away: Normal
        // theory gives Σ ((y − 3)² − y²)/2 · 30/29; 2000 draws know its mean of 3 to 0.004.
        double sum = Arrays.stream(RUNS.get("right").velocities()).sum();
        assertEquals((4.5 * VISITS - 3 * sum) * 30 / 29, difference, 2);
    }

    @Test
    void runsThatCannotBeAssessedAreNamedWithTheReason() {
        String message = refused("right", "silent");
        assertTrue(message.contains("silent: the draws have no log likelihoods (group log_likelihood)"), message);
    }

    @Test
    void modelsOfOtherDataAreRefused() {
        String message = refused("right", "other");
        assertTrue(message.contains("other: its observed velocity is not that of the first run"), message);
    }

    @Test
    void unknownWordsAreRefusedWithTheNearest() {
        assertTrue(refused("right", "wrong", "--criterion", "lo").contains("did you mean 'loo'?"));
        assertTrue(refused("right", "wrong", "--format", "cvs").contains("did you mean 'csv'?"));
    }
}
