package org.asterism.io.fits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import org.asterism.core.data.Column;
import org.asterism.core.data.IntegerColumn;
import org.asterism.core.data.RealColumn;
import org.asterism.core.data.TextColumn;
import org.asterism.core.data.UnusableColumn;
import org.asterism.core.error.Problem;

/** Copies one column of a binary table, scaled (TSCAL, TZERO) and with its missing values (TNULL, NaN). */
final class ColumnReader {
    private static final int MOST_ELEMENTS = 64;

    private final BinaryTableHDU hdu;
    private final BinaryTable table;
    private final int column;
    private final Header header;
    private final String name;
    private final String unit;

    ColumnReader(BinaryTableHDU hdu, int column) {
        this.hdu = hdu;
        this.table = hdu.getData();
        this.column = column;
        this.header = hdu.getHeader();
        String given = header.getStringValue("TTYPE" + (column + 1), "").strip();
        this.name = given.isEmpty() ? "col" + (column + 1) : given;
        this.unit = header.getStringValue("TUNIT" + (column + 1), "").strip();
    }

    /** One column; of a vector, the column that cannot be used and one for each of its elements. */
    List<Column> read() throws FitsException {
        BinaryTable.ColumnDesc format = table.getDescriptor(column);
        Class<?> base = format.getElementClass();
        if (format.isVariableSize() || format.isComplex()) {
            return List.of(
                    unusable("holds " + (format.isComplex() ? "complex numbers" : "arrays of varying length"), ""));
        }
        if (base == String.class || base == char.class) {
            return List.of(texts());
        }
        if (base == boolean.class || base == Boolean.class) {
            return List.of(logicals());
        }
        if (format.getElementCount() != 1) {
            return vector(format.getElementCount());
        }
        return List.of(isPlainInteger(base) ? integers() : reals());
    }

    private boolean isPlainInteger(Class<?> base) {
        boolean whole = base == long.class || base == int.class || base == short.class || base == byte.class;
        boolean scaled = header.containsKey("TSCAL" + (column + 1)) || header.containsKey("TZERO" + (column + 1));
        return whole && !scaled;
    }

    private UnusableColumn unusable(String fault, String cure) {
        return new UnusableColumn(
                name,
                unit,
                hdu.getNRows(),
                Problem.of("column " + name + " " + fault).cure(cure));
    }

    private TextColumn texts() throws FitsException {
        String[] values = new String[hdu.getNRows()];
        for (int row = 0; row < values.length; row++) {
            String value = table.getString(row, column);
            values[row] = value == null ? "" : value.strip();
        }
        return new TextColumn(name, unit, values);
    }

    private TextColumn logicals() throws FitsException {
        String[] values = new String[hdu.getNRows()];
        for (int row = 0; row < values.length; row++) {
            Boolean value = table.getLogical(row, column);
            values[row] = value == null ? "" : value.toString();
        }
        return new TextColumn(name, unit, values);
    }

    private IntegerColumn integers() throws FitsException {
        long[] values = new long[hdu.getNRows()];
        BitSet missing = new BitSet();
        String key = "TNULL" + (column + 1);
        boolean hasNull = header.containsKey(key);
        long nullValue = header.getLongValue(key, 0);
        for (int row = 0; row < values.length; row++) {
            values[row] = table.getLong(row, column);
            missing.set(row, hasNull && values[row] == nullValue);
        }
        return new IntegerColumn(name, unit, values, missing);
    }

    private RealColumn reals() throws FitsException {
        double[] values = new double[hdu.getNRows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = table.getDouble(row, column);
        }
        return new RealColumn(name, unit, values);
    }

    private List<Column> vector(int count) throws FitsException {
        List<Column> columns = new ArrayList<>();
        String cure = count == 0 ? "" : "name one of its elements, as " + name + "[0]";
        columns.add(unusable("holds " + count + " numbers in each row", cure));
        double scale = header.getDoubleValue("TSCAL" + (column + 1), 1);
        double zero = header.getDoubleValue("TZERO" + (column + 1), 0);
        int offered = Math.min(count, MOST_ELEMENTS);
        double[][] values = new double[offered][hdu.getNRows()];
        for (int row = 0; row < hdu.getNRows(); row++) {
            double[] numbers = VectorCell.numbers(table.get(row, column));
            for (int i = 0; i < offered; i++) {
                values[i][row] = scale * numbers[i] + zero;
            }
        }
        for (int i = 0; i < offered; i++) {
            columns.add(new RealColumn(name + "[" + i + "]", unit, values[i]));
        }
        return columns;
    }
}
