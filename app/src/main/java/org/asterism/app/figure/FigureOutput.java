package org.asterism.app.figure;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;

/** Writes a figure to a file, or to standard output. */
public final class FigureOutput {
    private final Terminal terminal;

    @Inject
    FigureOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The format to write: the one asked for, else that of the file's ending, else the first.
     *
     * @throws UsageException if there is no such format
     */
    public static String format(Optional<String> asked, Optional<Path> out, List<String> formats) {
        String name = out.map(file -> file.getFileName().toString()).orElse("");
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : formats.get(0);
        String format = asked.orElse(ending);
        if (!formats.contains(format)) {
            throw new UsageException(
                    Problem.of("there is no format '" + format + "'").cure(Suggestion.cure(format, formats)));
        }
        return format;
    }

    /** Writes text. */
    public void text(String text, Optional<Path> out) {
        if (out.isPresent()) {
            write(text.getBytes(StandardCharsets.UTF_8), out.get());
            return;
        }
        terminal.out().print(text);
        terminal.out().flush();
    }

    /**
     * Writes what is not text.
     *
     * @throws UsageException if there is no file, and a person would see the bytes
     */
    public void bytes(byte[] bytes, String format, Optional<Path> out) {
        if (out.isPresent()) {
            write(bytes, out.get());
            return;
        }
        OutputStream stream = terminal.bytes()
                .orElseThrow(() -> new UsageException(Problem.of(format + " is not for the eye of a terminal")
                        .cure("name a file with --out, or pipe the output")));
        try {
            terminal.out().flush();
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(byte[] bytes, Path file) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the file cannot be written (" + e.getMessage() + ")")
                            .at(file.toString())
                            .cure("name another with --out"),
                    e);
        }
    }
}
