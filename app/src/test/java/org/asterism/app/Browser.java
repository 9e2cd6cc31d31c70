package org.asterism.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A headless Chromium that opens a page at several widths and tells what it finds there. */
record Browser(Path program) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "chromium-headless-shell", "google-chrome", "google-chrome-stable");
    private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"result\">(.*?)</pre>");
    private static final int PATIENCE_SECONDS = 120;

    /** The one on the path, if there is any. */
    static Optional<Browser> find() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(new Browser(program));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What it finds in a page at each width: a policy that forbids every request is added to it, and what breaks the policy,
     * throws, warns or alerts is collected.
     *
     * @param folder for its files
     */
    List<Map<?, ?>> open(String page, List<Integer> widths, Path folder) throws IOException, InterruptedException {
        Path probe = folder.resolve("probe.html");
        Files.writeString(probe, template().replace("WIDTHS", widths.toString()).replace("PAGE", literal(page)));
        Path out = folder.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new", "--disable-gpu"));
        // Root has no user namespaces to build the sandbox from, as in most containers.
        command.addAll(List.of("--no-sandbox", "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(
                "--virtual-time-budget=20000", "--dump-dom", probe.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("browser.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the browser does not end: " + command);
        }
        Matcher result = RESULT.matcher(Files.readString(out));
        if (!result.find()) {
            throw new AssertionError("the browser found nothing: " + Files.readString(folder.resolve("browser.log"))
                    + Files.readString(out));
        }
        String json = result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u00a0");
        List<Map<?, ?>> found = new ArrayList<>();
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(json.replace("&amp;", "&"));
        for (Object one : (List<?>) read) {
            if (!(one instanceof Map<?, ?> map)) {
                throw new AssertionError(one);
            }
            found.add(map);
        }
        return found;
    }

    private static String template() throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream("probe.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A string of JavaScript that can stand in a script of a page. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c == '<' || c < ' ' || c > '~') {
                literal.append(String.format("\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
