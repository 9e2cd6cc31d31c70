package org.asterism.diagnostics.figure.raster;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.asterism.diagnostics.figure.Figure;

/**
 * Makes PDF pages of the size of the figure; letters are outlines, so that no font is missing elsewhere. It needs jsvg and
 * pdfbox graphics2d on the class path, and fonts on the machine.
 */
public record PdfConverter() implements FigureConverter {
    @Override
    public byte[] convert(Figure figure) {
        float width = (float) figure.width();
        float height = (float) figure.height();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            try {
                SvgRenderer.draw(figure, graphics, 1);
            } finally {
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            // The same figure gives the same file: PDFBox would otherwise name it after the time.
            document.setDocumentId(1L);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
