package org.asterism.io.netcdf;

import java.io.IOException;
import java.nio.file.Path;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.DrawSink;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;

/** Writes draws as NetCDF-4 in the InferenceData layout. */
public final class NetcdfDrawWriter implements DrawWriter {
    static Descriptor describe() {
        return Descriptor.builtIn(
                "netcdf",
                "NetCDF-4 in the InferenceData layout",
                new Citation("Kumar et al. 2019, J. Open Source Softw. 4, 1143", "10.21105/joss.01143"));
    }

    @Override
    public Descriptor descriptor() {
        return describe();
    }

    @Override
    public DrawSink open(Path target, DrawSchema schema) throws IOException {
        return new NetcdfDrawSink(target, schema);
    }
}
