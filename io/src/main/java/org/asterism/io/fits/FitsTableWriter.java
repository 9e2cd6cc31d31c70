package org.asterism.io.fits;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.asterism.core.data.Column;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableWriter;
import org.asterism.core.option.Descriptor;
import org.asterism.io.TableFiles;

/** Writes a FITS binary table, with units in TUNIT and missing whole numbers as TNULL. */
public final class FitsTableWriter implements TableWriter {
    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn("fits", "FITS binary table");
    }

    @Override
    public boolean writes(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".fits") || name.endsWith(".fit");
    }

    @Override
    public void write(Table table, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Fits fits = new Fits()) {
            BinaryTable data = new BinaryTable();
            for (Column column : table.columns()) {
                data.addColumn(values(column));
            }
            BinaryTableHDU hdu = data.toHDU();
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                hdu.setColumnName(i, column.name(), null);
                if (!column.unit().isEmpty()) {
                    hdu.setColumnMeta(i, "TUNIT", column.unit(), "unit");
                }
                if (column instanceof IntegerColumn) {
                    hdu.getHeader().addValue("TNULL" + (i + 1), Long.MIN_VALUE, "missing value");
                }
            }
            fits.addHDU(hdu);
            fits.write(new DataOutputStream(bytes));
        } catch (FitsException e) {
            throw new IOException("the table does not fit into FITS: " + e.getMessage(), e);
        }
        TableFiles.write(file, bytes.toByteArray());
    }

    private static Object values(Column column) {
        int size = column.size();
        if (column instanceof RealColumn reals) {
            double[] values = new double[size];
            java.util.Arrays.setAll(values, reals::value);
            return values;
        }
        if (column instanceof IntegerColumn integers) {
            long[] values = new long[size];
            java.util.Arrays.setAll(values, row -> integers.isMissing(row) ? Long.MIN_VALUE : integers.value(row));
            return values;
        }
        String[] values = new String[size];
        java.util.Arrays.setAll(values, column::text);
        return values;
    }
}
