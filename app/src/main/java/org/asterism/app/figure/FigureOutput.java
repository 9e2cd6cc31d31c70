package org.asterism.app.figure;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.UsageException;

/** Writes a figure to a file, or to standard output. */
public final class FigureOutput {
    private final Terminal terminal;

    @Inject
    FigureOutput(Terminal terminal) {
        this.terminal = terminal;
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
