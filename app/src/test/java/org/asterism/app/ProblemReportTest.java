package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that went wrong, each in its way: the report leads with what explains it and with what to do. */
class ProblemReportTest {
    private static final Pattern MESSAGE = Pattern.compile("(?s)<p class=\"message\">([^<]*)</p>\\s*<p>(.*?)</p>");

    @TempDir
    private Path folder;

    /** What a report warns of: message and advice, in their order. */
    private record Warning(String message, String advice) {
        void says(String words, String toDo) {
            assertTrue(message.contains(words), message);
            assertTrue(advice.contains(toDo), advice);
        }
    }

    private Path simulate(String model, String... options) {
        Path data = folder.resolve("data.csv");
        List<String> command = new ArrayList<>(List.of("simulate", model, "--out", data.toString()));
        command.addAll(List.of(options));
        CommandLineRunner result = CommandLineRunner.run(command.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        return data;
    }

    private List<Warning> warnings(String model, Path data, String... options) throws IOException {
        Path out = folder.resolve("run");
        List<String> command = new ArrayList<>(List.of("run", model, "--data", data.toString(), "--seed", "1"));
        command.addAll(List.of("--out", out.toString()));
        command.addAll(List.of(options));
        CommandLineRunner result = CommandLineRunner.run(command.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        String page = Files.readString(out.resolve("report.html"));
        List<Warning> warnings = new ArrayList<>();
        Matcher matcher = MESSAGE.matcher(page);
        while (matcher.find()) {
            warnings.add(new Warning(matcher.group(1), matcher.group(2).replaceAll("</?code>", "")));
        }
        assertEquals(warnings.isEmpty(), page.contains("All is well: "));
        // The findings are the first thing under the title.
        assertTrue(page.indexOf("id=\"findings\"") < page.indexOf("<figure"));
        return warnings;
    }

    /** Three stars with six visits each, whose chains start at aliases of their own and cannot leave them. */
    @Test
    void chainsInDifferentModesLead() throws IOException {
        Path data = simulate(
                "binary-population",
                "--seed",
                "3",
                "-O",
                "n=3",
                "-O",
                "visits=6",
                "-O",
                "baseline=100",
                "-O",
                "velocity_error=2");
        List<Warning> warnings =
                warnings("binary-population", data, "--tune", "300", "--draws", "300", "-O", "jumps=start");
        warnings.get(0).says("in another mode of lnP[star1]", "Weigh the modes by their evidence");
    }

    /** The dispersion is lost in errors three times as large, so that it reaches down to zero, where there is a funnel. */
    @Test
    void divergencesLead() throws IOException {
        Path data = simulate("velocity-dispersion", "--seed", "11", "-O", "velocity_error=3000", "-O", "n=10");
        List<Warning> warnings =
                warnings("velocity-dispersion", data, "--tune", "300", "--draws", "500", "-O", "target_accept=0.6");
        warnings.get(0).says("of 2000 draws diverged", "-O target_accept=0.95");
    }

    /** Velocities that scatter by 6 km/s and are said to be good to 0.5: chi2/dof is 144 within √(2/32). */
    @Test
    void underestimatedErrorsLead() throws IOException {
        Path data = simulate("binary", "--seed", "4", "-O", "velocity_error=6");
        String table = Files.readString(data);
        assertTrue(table.contains(",6.0\n"));
        Files.writeString(data, table.replace(",6.0\n", ",0.5\n"));
        List<Warning> warnings = warnings("binary", data, "--tune", "500", "--draws", "500");
        warnings.get(0).says("for velocity: the errors are underestimated", "Try --errors jitter");
        double reduced = Double.parseDouble(warnings.get(0).message().replaceAll(".*= ([0-9.]+) for.*", "$1"));
        assertEquals(144, reduced, 4 * 144 * Math.sqrt(2.0 / 32));
        assertEquals(1, warnings.size(), warnings.toString());
    }

    @Test
    void chainsThatHaveNotConvergedLead() throws IOException {
        Path data = simulate("cluster", "--seed", "5", "-O", "n=40");
        List<Warning> warnings = warnings("cluster", data, "--sampler", "metropolis", "--tune", "50", "--draws", "100");
        warnings.get(0).says("The chains disagree: R-hat is", "Run longer");
    }

    @Test
    void aCleanRunHasNoWarning() throws IOException {
        for (String model : List.of("cluster", "binary", "kepler-binary")) {
            List<Warning> warnings = warnings(model, simulate(model, "--seed", "6"), "--overwrite");
            assertEquals(List.of(), warnings, model);
        }
    }

    @Test
    void whatWasAskedForAndNotReachedIsAWarning() throws IOException {
        Path data = simulate("binary", "--seed", "6");
        warnings("binary", data, "--until", "ess=5000", "--draws", "120", "--tune", "300");
        String page = Files.readString(folder.resolve("run/report.html"));
        assertTrue(page.contains("ess=5000 was not reached within 120 draws a chain"), page);
        assertFalse(page.contains("All is well"));
    }
}
