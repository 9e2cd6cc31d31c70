package org.asterism.diagnostics.figure.graph;

import java.util.Map;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.diagnostics.figure.Figure;
import org.asterism.diagnostics.figure.graph.Stroke.Piece;
import org.asterism.diagnostics.figure.graph.Stroke.Spot;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.Paint;
import org.asterism.diagnostics.figure.svg.Palette;
import org.asterism.diagnostics.figure.svg.SvgCanvas;
import org.asterism.diagnostics.figure.svg.SvgPath;
import org.asterism.diagnostics.figure.svg.TextStyle;

/**
 * Draws a graphical model as tutorials do: circles for what is inferred, shaded where it is observed, boxes for what
 * follows from others, dots for what is fixed, and a plate around what is repeated.
 */
public final class GraphFigure {
    private static final double MARGIN = 8;
    private static final double HEAD_LENGTH = 5.5;
    private static final double HEAD_WIDTH = 2.3;
    private static final double LINE = 0.8;
    private static final double BASELINE = 0.34;
    private static final Paint ARROW = Paint.stroke(Palette.INK, LINE);
    private static final Paint HEAD = Paint.fill(Palette.INK);

    private final GraphLayout layout;
    private final SvgCanvas canvas;

    private GraphFigure(GraphLayout layout) {
        this.layout = layout;
        this.canvas =
                new SvgCanvas(layout.page().right + 2 * MARGIN, layout.page().bottom + 2 * MARGIN, "Graphical model");
    }

    /**
     * The figure of a model.
     *
     * @throws IllegalArgumentException if a name is given twice or refers to nothing, or something depends on itself
     */
    public static Figure of(GraphicalModel model) {
        GraphFigure figure = new GraphFigure(GraphLayout.of(model));
        figure.draw();
        return figure.canvas.figure();
    }

    private void draw() {
        for (Cluster cluster : layout.page().allClusters()) {
            Box box = new Box(
                    MARGIN + cluster.left, MARGIN + cluster.top, MARGIN + cluster.right, MARGIN + cluster.bottom);
            canvas.rectangle(box, 5, Paint.stroke(Palette.GREY, LINE));
        }
        for (Map.Entry<Link, Stroke> arrow : layout.strokes().entrySet()) {
            arrow(arrow.getValue());
        }
        for (Item item : layout.page().allItems()) {
            if (item.glyph instanceof NodeGlyph node) {
                node(node, MARGIN + item.x, MARGIN + item.y);
            } else if (item.glyph instanceof PlateLabel label) {
                double y = MARGIN + item.y + BASELINE * PlateLabel.SIZE;
                canvas.text(
                        MARGIN + item.x + label.right(),
                        y,
                        label.text(),
                        TextStyle.of(PlateLabel.SIZE).end().in(Palette.GREY));
            }
        }
    }

    private void node(NodeGlyph glyph, double x, double y) {
        Node node = glyph.node();
        canvas.beginGroup(explanation(node));
        Box outline = glyph.outline(x, y);
        Paint paint = Paint.stroke(Palette.INK, LINE);
        switch (node.kind()) {
            case RANDOM -> canvas.ellipse(outline, paint.filled(Palette.PAPER));
            case OBSERVED -> canvas.ellipse(outline, paint.filled(Palette.SHADE));
            case DETERMINISTIC -> canvas.rectangle(outline, 3, paint.filled(Palette.PAPER));
            case FIXED -> canvas.ellipse(outline, Paint.fill(Palette.INK));
        }
        TextStyle label = TextStyle.of(NodeGlyph.LABEL);
        double baseline = y + BASELINE * NodeGlyph.LABEL;
        if (node.kind() == Kind.FIXED) {
            canvas.text(x + glyph.captionOffset(), baseline, glyph.caption(), label);
        } else {
            canvas.text(x, baseline, NodeGlyph.label(node), label.middle());
            canvas.text(
                    x + glyph.captionOffset(),
                    y + BASELINE * NodeGlyph.CAPTION,
                    glyph.caption(),
                    TextStyle.of(NodeGlyph.CAPTION).in(Palette.GREY));
        }
        canvas.endGroup();
        for (int i = 0; i < glyph.inputs().size(); i++) {
            input(glyph, i, x, y);
        }
    }

    private void input(NodeGlyph glyph, int place, double x, double y) {
        Node input = glyph.inputs().get(place);
        Spot dot = new Spot(x - glyph.dotOffset(), y + glyph.inputOffset(place));
        Spot centre = new Spot(x, y);
        canvas.beginGroup(explanation(input));
        canvas.circle(dot.x(), dot.y(), NodeGlyph.DOT, Paint.fill(Palette.INK));
        canvas.text(
                x - glyph.inputTextOffset(),
                dot.y() + BASELINE * NodeGlyph.LABEL,
                NodeGlyph.label(input),
                TextStyle.of(NodeGlyph.LABEL).end());
        canvas.endGroup();
        Spot tip = centre.towards(dot, glyph.exit(dot.x() - x, dot.y() - y));
        Spot base = tip.towards(dot, HEAD_LENGTH / tip.distance(dot));
        canvas.line(dot.x(), dot.y(), base.x(), base.y(), ARROW);
        head(base, tip);
    }

    private static String explanation(Node node) {
        String distribution = node.distribution().isEmpty() ? "" : " ~ " + node.distribution();
        String description = node.description().isEmpty() ? "" : ": " + node.description();
        return node.name() + distribution + description;
    }

    private void arrow(Stroke stroke) {
        Piece last = stroke.pieces().get(stroke.pieces().size() - 1);
        Spot tip = stroke.end();
        // The head stands on a straight end of its own length, so that it does not turn away from the line.
        double t = 1;
        while (t > 0 && last.at(t).distance(tip) < HEAD_LENGTH) {
            t -= 1.0 / 256;
        }
        Spot base = last.at(Math.max(t, 0));
        SvgPath path = new SvgPath();
        path.move(MARGIN + stroke.start().x(), MARGIN + stroke.start().y());
        for (Piece piece : stroke.pieces()) {
            Piece drawn = piece == last ? beginning(piece, Math.max(t, 0)) : piece;
            path.curve(
                    MARGIN + drawn.x1(),
                    MARGIN + drawn.y1(),
                    MARGIN + drawn.x2(),
                    MARGIN + drawn.y2(),
                    MARGIN + drawn.x3(),
                    MARGIN + drawn.y3());
        }
        canvas.path(path, ARROW);
        head(new Spot(MARGIN + base.x(), MARGIN + base.y()), new Spot(MARGIN + tip.x(), MARGIN + tip.y()));
    }

    /** The curve up to {@code t}, by de Casteljau's construction. */
    private static Piece beginning(Piece p, double t) {
        Spot a = new Spot(p.x0(), p.y0()).towards(new Spot(p.x1(), p.y1()), t);
        Spot b = new Spot(p.x1(), p.y1()).towards(new Spot(p.x2(), p.y2()), t);
        Spot c = new Spot(p.x2(), p.y2()).towards(new Spot(p.x3(), p.y3()), t);
        Spot ab = a.towards(b, t);
        Spot end = ab.towards(b.towards(c, t), t);
        return new Piece(p.x0(), p.y0(), a.x(), a.y(), ab.x(), ab.y(), end.x(), end.y());
    }

    private void head(Spot base, Spot tip) {
        double length = Math.max(base.distance(tip), 1e-9);
        double dx = (tip.x() - base.x()) / length * HEAD_WIDTH;
        double dy = (tip.y() - base.y()) / length * HEAD_WIDTH;
        SvgPath path = new SvgPath()
                .move(tip.x(), tip.y())
                .line(base.x() - dy, base.y() + dx)
                .line(base.x() + dy, base.y() - dx)
                .close();
        canvas.path(path, HEAD);
    }
}
