package org.example.transits;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;

/** Reads IPAC tables: lines of names, types, units and nulls between bars, then rows whose cells stand below them. */
public final class IpacTableReader implements TableReader {
    static final String FORMAT = "ipac";

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                FORMAT,
                List.of(),
                "1.0",
                "IPAC tables of the NASA/IPAC archives",
                "example.org",
                "MIT",
                List.of(new Citation("IPAC Table Format Definition, NASA/IPAC Infrared Science Archive", "")));
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        List<String> lines = new String(head, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("\\"))
                .limit(2)
                .toList();
        return lines.size() == 2 && IpacHeader.isLine(lines.get(0)) && IpacHeader.isLine(lines.get(1));
    }

    @Override
    public Table read(Path file, String part) {
        if (!part.isEmpty()) {
            throw new DataException(
                    Problem.of("an IPAC file holds one table, not a part '" + part + "'").at(file.toString()));
        }
        return new IpacParser(file, StoredBytes.of(file)).table();
    }
}
