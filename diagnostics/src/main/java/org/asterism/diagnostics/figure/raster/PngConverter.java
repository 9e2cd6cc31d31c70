package org.asterism.diagnostics.figure.raster;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.asterism.diagnostics.figure.Figure;

/**
 * Makes PNG images. It needs jsvg on the class path, and fonts on the machine.
 *
 * @param pixelsPerPoint the resolution; {@link #FINE} for a screen of twice the usual
 */
public record PngConverter(double pixelsPerPoint) implements FigureConverter {
    /** Twice the 96 pixels an inch that browsers assume. */
    public static final PngConverter FINE = new PngConverter(2 * 96 / 72.0);

    @Override
    public byte[] convert(Figure figure) {
        int width = (int) Math.ceil(figure.width() * pixelsPerPoint);
        int height = (int) Math.ceil(figure.height() * pixelsPerPoint);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(java.awt.Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            SvgRenderer.draw(figure, graphics, pixelsPerPoint);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
