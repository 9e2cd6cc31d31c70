package org.asterism.io.fits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.asterism.core.data.Column;
import org.asterism.core.data.Provenance;
import org.asterism.core.data.RowLabels;
import org.asterism.core.data.Table;
import org.asterism.core.data.TableReader;
import org.asterism.core.error.DataException;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import org.asterism.io.TableFiles;

/** Reads FITS binary tables: the first in the file, or the one in the HDU of a given name or number. */
public final class FitsTableReader implements TableReader {
    private static final byte[] SIGNATURE = "SIMPLE  =".getBytes(StandardCharsets.US_ASCII);
    /** Kept, since the logging framework holds loggers weakly. */
    private static final Logger LIBRARY = Logger.getLogger("nom.tam");

    @Override
    public Descriptor descriptor() {
        return Descriptor.builtIn(
                "fits",
                "FITS binary tables, plain or gzipped",
                new Citation("Pence et al. 2010, A&A 524, A42", "10.1051/0004-6361/201015362"));
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return head.length >= SIGNATURE.length
                && java.util.Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    @Override
    public Table read(Path file, String part) {
        LIBRARY.setLevel(Level.OFF);
        byte[] stored = TableFiles.read(file);
        byte[] bytes = TableFiles.unpacked(file, stored);
        try (Fits fits = new Fits(new ByteArrayInputStream(bytes))) {
            List<BasicHDU<?>> hdus = hdus(file, fits);
            int index = choose(file, hdus, part);
            BinaryTableHDU hdu = (BinaryTableHDU) hdus.get(index);
            refuseCut(file, hdu, bytes.length);
            List<Column> columns = new ArrayList<>();
            for (int c = 0; c < hdu.getNCols(); c++) {
                columns.addAll(new ColumnReader(hdu, c).read());
            }
            Provenance provenance =
                    new Provenance(file.toString(), "fits", "HDU " + index, stored.length, TableFiles.sha256(stored));
            return new Table(provenance, RowLabels.counting("row", 1, hdu.getNRows()), columns);
        } catch (IOException | ArrayIndexOutOfBoundsException | IllegalStateException e) {
            throw cut(file, e);
        }
    }

    private static DataException cut(Path file, Exception cause) {
        return new DataException(
                Problem.of("the FITS file is cut or damaged (" + cause.getMessage() + ")")
                        .at(file.toString())
                        .cure("fetch it again"),
                cause);
    }

    private static List<BasicHDU<?>> hdus(Path file, Fits fits) throws FitsException, IOException {
        List<BasicHDU<?>> hdus = new ArrayList<>();
        while (true) {
            BasicHDU<?> hdu = fits.readHDU();
            if (hdu == null) {
                break;
            }
            hdus.add(hdu);
        }
        if (hdus.isEmpty()) {
            throw cut(file, new IOException("no HDU is whole"));
        }
        return hdus;
    }

    private static int choose(Path file, List<BasicHDU<?>> hdus, String part) {
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < hdus.size(); i++) {
            String name = hdus.get(i).getHeader().getStringValue("EXTNAME", "").strip();
            boolean asked = part.isEmpty() || part.equals(Integer.toString(i)) || part.equalsIgnoreCase(name);
            boolean table = hdus.get(i) instanceof BinaryTableHDU;
            if (asked && table) {
                return i;
            }
            if (asked && !part.isEmpty()) {
                throw new DataException(
                        Problem.of("HDU " + part + " holds no binary table").at(file.toString()));
            }
            if (table) {
                tables.add(name.isEmpty() ? Integer.toString(i) : name);
            }
        }
        if (part.isEmpty()) {
            throw new DataException(Problem.of("the FITS file holds no binary table (" + hdus.size() + " HDUs)")
                    .at(file.toString()));
        }
        throw new DataException(
                Problem.of("there is no HDU '" + part + "'").at(file.toString()).cure(Suggestion.cure(part, tables)));
    }

    private static void refuseCut(Path file, BinaryTableHDU hdu, long length) {
        long rows = hdu.getHeader().getLongValue("NAXIS1", 0) * hdu.getHeader().getLongValue("NAXIS2", 0);
        long begin = hdu.getFileOffset() + hdu.getHeader().getMinimumSize();
        if (begin + rows > length) {
            throw cut(
                    file,
                    new IOException("the table should end at byte " + (begin + rows) + ", and the file has " + length));
        }
    }
}
