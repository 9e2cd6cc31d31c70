package org.example.transits;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TextColumn;
import org.asterism.core.model.Variable;
import org.asterism.testkit.diagnostic.ArrayDraws;
import org.asterism.testkit.diagnostic.DiagnosticKit;
import org.asterism.testkit.junit.KitTests;
import org.asterism.testkit.model.ModelKit;
import org.asterism.testkit.reader.ReaderKit;
import org.asterism.testkit.sampler.SamplerKit;
import org.asterism.testkit.sampler.Targets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The services of the plug-in keep the promises of their kinds. */
class ServicesTest {
    @TestFactory
    Stream<DynamicTest> theModelKeepsItsPromises() {
        return KitTests.of(ModelKit.of(new TransitTimesModel()));
    }

    /** A walk is for few dimensions: it is tried on what it is for, in chains that are long enough. */
    @TestFactory
    Stream<DynamicTest> theSamplerKeepsItsPromises() {
        return KitTests.of(SamplerKit.of(new WalkSampler())
                .chains(2000, 40_000)
                .on("banana", 2000, 150_000, Map.of())
                .targets(List.of(Targets.normal(1), Targets.normal(3), Targets.banana(), Targets.bounded())));
    }

    @TestFactory
    Stream<DynamicTest> theDiagnosticKeepsItsPromises() {
        return KitTests.of(DiagnosticKit.of(new StuckDiagnostic()).warnsOf("a chain that stays", stuck()));
    }

    private static ArrayDraws stuck() {
        double[][] chains = new double[2][500];
        for (int i = 0; i < 500; i++) {
            chains[0][i] = Math.sin(i);
            chains[1][i] = Math.sin(Math.min(i, 300));
        }
        return ArrayDraws.of(2, 500).with(Variable.scalar("period", "d", "period"), chains);
    }

    @TestFactory
    Stream<DynamicTest> theReaderKeepsItsPromises() {
        return KitTests.of(ReaderKit.of(new IpacTableReader()).reads(Path.of("data/transits.tbl"), expected()));
    }

    private static Table expected() {
        long[] epoch = {0, 5, 8, 14, 18, 22, 24, 30, 32, 36, 41, 46, 49, 52};
        double[] days = {
            0.00346, 17.50373, 28.00216, 48.99870, 63.00131, 76.99764, 84.00189, 104.99815, 112.00060, 125.99981, 143.49911,
            160.99521, 171.50075, 181.99750
        };
        double[] error = {
            0.00109, 0.00113, 0.00111, 0.00073, 0.00097, 0.00136, 0.00113, 0.00052, 0.00066, 0.00132, 0.00097, 0.00129,
            0.00089, 0.00138
        };
        // As decimal texts, so that the sum has the bits of the number in the file.
        double[] time = Arrays.stream(days)
                .map(day -> Double.parseDouble(String.format(java.util.Locale.ROOT, "%.5f", 2459000 + day)))
                .toArray();
        String[] telescope = new String[epoch.length];
        String[] names = {"North", "South", "", "West"};
        Arrays.setAll(telescope, i -> names[i % names.length]);
        return new Table(
                Provenance.made("test"),
                RowLabels.counting("line", 7, epoch.length),
                List.of(
                        new IntegerColumn("epoch", "", epoch, new BitSet()),
                        new RealColumn("tmid", "d", time),
                        new RealColumn("tmid_err", "d", error),
                        new TextColumn("telescope", "", telescope)));
    }
}
