package org.example;

import java.nio.file.Path;
import org.asterism.core.data.Column;
import org.asterism.core.data.Table;
import org.asterism.io.fits.FitsTableReader;

/** Prints the columns of a FITS table with their units, and its first row. */
public final class ReadTable {
    private ReadTable() {}

    public static void main(String[] args) {
        Table table = new FitsTableReader().read(Path.of(args[0]), "");
        System.out.println(table.rows().size() + " rows");
        for (Column column : table.columns()) {
            System.out.println(column.name() + " [" + column.unit() + "] " + column.text(0));
        }
    }
}
