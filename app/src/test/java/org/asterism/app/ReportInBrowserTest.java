package org.asterism.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of a report, on a desk and in a hand: skipped where there is no Chromium. */
class ReportInBrowserTest {
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final String HOSTILE = "<script>alert(1)</script></svg>'&<img src=x onerror=alert(2)>";
    /** In CSS pixels; smaller ones cannot be read. */
    private static final double LEAST_TEXT = 6;

    @TempDir
    private Path folder;

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Three stars with hostile names, in a file and a column with hostile names, of periods that are hard to tell. */
    private Path reportOfHostileData() throws IOException {
        Path plain = folder.resolve("plain.csv");
        CommandLineRunner made = CommandLineRunner.run(
                "simulate",
                "binary-population",
                "--seed",
                "3",
                "-O",
                "n=3",
                "-O",
                "visits=8",
                "--out",
                plain.toString());
        assertEquals(0, made.status(), made.err());
        Path data = folder.resolve("<b>stars&amp;.csv");
        Files.writeString(
                data,
                Files.readString(plain)
                        .replace("velocity,", HOSTILE + ",")
                        .replaceAll("star(\\d)", "star$1" + HOSTILE));
        Path run = folder.resolve("run");
        CommandLineRunner result = CommandLineRunner.run(
                "run",
                "binary-population",
                "--data",
                data.toString(),
                "--column",
                "velocity=" + HOSTILE,
                "--seed",
                "1",
                "--tune",
                "200",
                "--draws",
                "100",
                "--out",
                run.toString());
        assertEquals(0, result.status(), result.err());
        return run;
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list).stream().map(ReportInBrowserTest::number).toList();
    }

    @Test
    void showsAllOfItAtEveryWidthWithoutAnErrorOrARequest() throws IOException, InterruptedException {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "there is no Chromium on the path");
        Path run = reportOfHostileData();
        String page = Files.readString(run.resolve("report.html"));
        List<Map<?, ?>> found = browser.get().open(page, WIDTHS, folder);
        for (int i = 0; i < WIDTHS.size(); i++) {
            Map<?, ?> at = found.get(i);
            assertEquals(WIDTHS.get(i), at.get("innerWidth"));
            assertEquals(List.of(), at.get("failures"));
            assertEquals(List.of(), at.get("resources"));
            assertTrue(
                    number(at.get("scrollWidth")) <= WIDTHS.get(i), "the page is " + at.get("scrollWidth") + " wide");
            figures(run, at);
            assertTrue(number(at.get("smallestText")) >= LEAST_TEXT, "text of " + at.get("smallestText") + " pixels");
            // Ours, and the one that looks.
            assertEquals(2, at.get("scripts"));
            assertEquals(0, at.get("images"));
            String text = (String) at.get("text");
            assertTrue(text.contains("velocity " + HOSTILE + " in km/s"), text);
            assertTrue(text.contains("<b>stars&amp;.csv"), text);
            assertTrue(text.contains("lnP[star1" + HOSTILE + "]"), text);
            sorting((Map<?, ?>) at.get("sorted"));
        }
    }

    private static void figures(Path run, Map<?, ?> at) throws IOException {
        List<String> expected = new ArrayList<>();
        try (var files = Files.list(run.resolve("figures"))) {
            files.forEach(file -> expected.add(file.getFileName().toString().replaceFirst("\\.svg$", "")));
        }
        List<String> shown = new ArrayList<>();
        for (Object figure : (List<?>) at.get("figures")) {
            String[] words = ((String) figure).split(" ", -1);
            shown.add(words[0].replaceFirst("^figure-", ""));
            assertTrue(Integer.parseInt(words[1]) > 150 && Integer.parseInt(words[2]) > 80, (String) figure);
        }
        assertEquals(
                expected.stream().sorted().toList(), shown.stream().sorted().toList());
        assertTrue(shown.containsAll(List.of("graph", "data", "pair", "forest", "rv-folded", "trace", "energy")));
    }

    private static void sorting(Map<?, ?> sorted) {
        List<Double> up = numbers(sorted.get("up"));
        List<Double> down = numbers(sorted.get("down"));
        assertNotEquals(numbers(sorted.get("before")), up);
        assertEquals(up.stream().sorted().toList(), up);
        assertEquals(up.stream().sorted(Comparator.reverseOrder()).toList(), down);
    }
}
