package org.asterism.io.netcdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.Draws;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.option.Descriptor;

/** Reads the files that {@link NetcdfDrawWriter} writes. */
public final class NetcdfDrawReader implements DrawReader {
    @Override
    public Descriptor descriptor() {
        return NetcdfDrawWriter.describe();
    }

    @Override
    public Draws open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DataException(Problem.of("there is no posterior file")
                    .at(file.toString())
                    .cure("name the output directory of a run"));
        }
        try {
            return NetcdfDraws.open(file);
        } catch (IOException e) {
            throw new DataException(
                    Problem.of("the posterior file cannot be read: " + e.getMessage())
                            .at(file.toString())
                            .cure("run again, or read it with another program"),
                    e);
        }
    }
}
