package org.asterism.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.io.csv.CsvTableReader;
import org.asterism.io.csv.CsvTableWriter;
import org.asterism.io.fits.FitsTableReader;
import org.asterism.io.fits.FitsTableWriter;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.reader.ReaderKit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The readers of the product keep what readers of plug-ins must. */
class ReaderKitTest {
    @TempDir
    private Path folder;

    private static Table stars(String labels, int first) {
        BitSet none = new BitSet();
        return new Table(
                Provenance.made("stars"),
                RowLabels.counting(labels, first, 3),
                List.of(
                        new TextColumn("star", "", new String[] {"a", "b", "c"}),
                        new RealColumn("parallax", "mas", new double[] {2.5, Double.NaN, 1e-3}),
                        new IntegerColumn("visits", "", new long[] {3, 12, 7}, none)));
    }

    @TestFactory
    Stream<DynamicTest> ofSeparatedValues() throws IOException {
        Path file = folder.resolve("stars.csv");
        Files.writeString(file, "star,parallax [mas],visits\na,2.5,3\nb,,12\nc,1e-3,7\n");
        return KitTests.of(ReaderKit.of(new CsvTableReader())
                .reads(file, stars("line", 2))
                .writtenBy(new CsvTableWriter())
                .takesAnyText());
    }

    @TestFactory
    Stream<DynamicTest> ofFits() throws IOException {
        Path file = folder.resolve("stars.fits");
        new FitsTableWriter().write(stars("row", 1), file);
        return KitTests.of(
                ReaderKit.of(new FitsTableReader()).reads(file, stars("row", 1)).writtenBy(new FitsTableWriter()));
    }
}
