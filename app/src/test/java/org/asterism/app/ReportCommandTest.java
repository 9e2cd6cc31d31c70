package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run ends with its report, which can be made anew from its directory alone. */
class ReportCommandTest {
    @TempDir
    private static Path folder;

    private static Path data;
    private static Path run;

    @BeforeAll
    static void runOnSimulatedStars() {
        data = folder.resolve("stars.csv");
        run = folder.resolve("run");
        succeeds("simulate", "cluster", "--seed", "2", "-O", "n=30", "--out", data.toString(), "--truth", truth());
        CommandLineRunner result = run(run, data);
        assertTrue(result.err().contains("report: " + run.resolve("report.html")), result.err());
    }

    private static String truth() {
        return folder.resolve("truth.json").toString();
    }

    private static CommandLineRunner succeeds(String... command) {
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(0, result.status(), result.err());
        return result;
    }

    private static CommandLineRunner run(Path out, Path data, String... more) {
        List<String> command = new ArrayList<>(List.of("run", "cluster", "--data", data.toString(), "--seed", "1"));
        command.addAll(List.of("--tune", "100", "--draws", "60", "--chains", "2", "--out", out.toString()));
        command.addAll(List.of(more));
        return succeeds(command.toArray(String[]::new));
    }

    private static String page(Path directory) throws IOException {
        return Files.readString(directory.resolve("report.html"));
    }

    @Test
    void theDirectoryAloneGivesThePageThatTheRunEndedWith() throws IOException {
        Path elsewhere = folder.resolve("moved.csv");
        Files.move(data, elsewhere);
        try {
            String before = page(run);
            String figure = Files.readString(run.resolve("figures/trace.svg"));
            Files.delete(run.resolve("report.html"));
            CommandLineRunner result = succeeds("report", run.toString());
            assertTrue(result.err().contains("report: " + run.resolve("report.html")), result.err());
            assertEquals("", result.out());
            assertEquals(before, page(run));
            assertEquals(figure, Files.readString(run.resolve("figures/trace.svg")));
        } finally {
            Files.move(elsewhere, data);
        }
    }

    @Test
    void tellsWhatWasReadAndHowToDoItAgain() throws IOException {
        String page = page(run);
        assertTrue(page.contains("SHA-256"));
        assertTrue(Files.readString(run.resolve("run.json"))
                .contains(page.replaceAll("(?s).*class=\"digest\">([0-9a-f]{64})<.*", "$1")));
        for (String line : Files.readAllLines(run.resolve("run.yaml"))) {
            String escaped = line.replace("&", "&amp;").replace("\"", "&quot;");
            assertTrue(page.contains(escaped), line);
        }
        assertTrue(page.contains("asterism run --config run.yaml"));
        assertTrue(page.contains("30 rows of"), "rows");
    }

    @Test
    void theTruthIsShownWhereItIsGiven() throws IOException {
        Path out = folder.resolve("elsewhere/with-truth.html");
        succeeds("report", run.toString(), "--truth", truth(), "--var", "mu_r", "--out", out.toString());
        String page = Files.readString(out);
        assertTrue(page.contains(">truth<"));
        assertFalse(page.contains("r[1]"));
        assertFalse(page(run).contains(">truth<"));
    }

    @Test
    void nothingIsReportedWhereItIsNotWantedAndNothingStaysOfAnEarlierRun() throws IOException {
        Path out = folder.resolve("replaced");
        run(out, data);
        Files.writeString(out.resolve("figures/mine.svg"), "<svg/>");
        run(out, data, "--overwrite", "--no-report");
        assertFalse(Files.exists(out.resolve("report.html")));
        try (var figures = Files.list(out.resolve("figures"))) {
            assertEquals(
                    List.of("mine.svg"),
                    figures.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void theDemoEndsWithItsReport() throws IOException {
        Path out = folder.resolve("demo");
        CommandLineRunner result = succeeds("demo", "--out", out.toString());
        assertTrue(result.err().endsWith("report: " + out.resolve("report.html") + " "), result.err());
        assertTrue(page(out).contains(">truth<"));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        refuses(2, "did you mean 'mu_r'?", "report", run.toString(), "--var", "mu_t");
        refuses(3, "the record of the run cannot be read", "report", folder.toString());
        Path damaged = folder.resolve("damaged");
        Files.createDirectories(damaged);
        Files.writeString(damaged.resolve("run.yaml"), "");
        Files.writeString(damaged.resolve("run.json"), "{\"data\": \"x\"}");
        refuses(3, "the record of the run is damaged: it has no 'data_format'", "report", damaged.toString());
        Files.writeString(damaged.resolve("run.json"), "{\"data\": ");
        refuses(3, "the record of the run is damaged", "report", damaged.toString());
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        refuses(
                2,
                "the report cannot be written",
                "report",
                run.toString(),
                "--out",
                file.resolve("x.html").toString());
    }

    private static void refuses(int status, String message, String... command) {
        CommandLineRunner result = CommandLineRunner.run(command);
        assertEquals(status, result.status(), result.err());
        assertTrue(result.err().contains(message), result.err());
    }
}
