package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.diagnostics.figure.svg.Box;
import org.asterism.diagnostics.figure.svg.MathText;

/**
 * A node: its outline around the anchor, the name of its distribution to the right, and to the left the fixed inputs that
 * only it has.
 *
 * @param node what it shows
 * @param inputs fixed nodes drawn beside it
 * @param halfWidth of its outline
 * @param halfOutline half the height of its outline
 */
record NodeGlyph(Node node, List<Node> inputs, double halfWidth, double halfOutline) implements Glyph {
    static final double LABEL = 10;
    static final double CAPTION = 7;
    static final double DOT = 2.2;

    private static final double RADIUS = 15;
    private static final double BOX_HEIGHT = 11;
    private static final double ARROW = 15;
    private static final double SPACE = 3;
    private static final double LINE = 14;
    private static final int LONGEST_NAME = 36;

    NodeGlyph {
        inputs = List.copyOf(inputs);
    }

    static NodeGlyph of(Node node, List<Node> inputs) {
        double text = label(node).width(LABEL) / 2;
        return switch (node.kind()) {
            case FIXED -> new NodeGlyph(node, inputs, DOT, DOT);
            case DETERMINISTIC -> new NodeGlyph(node, inputs, Math.max(RADIUS, text + 5), BOX_HEIGHT);
            // Text inside an ellipse needs more room than in a box, the more so the longer it is.
            case RANDOM, OBSERVED -> new NodeGlyph(node, inputs, Math.max(RADIUS, 1.18 * text + 4), RADIUS);
        };
    }

    /** A name as it is drawn. */
    static MathText label(Node node) {
        return MathText.ofName(Shortened.of(node.name(), LONGEST_NAME));
    }

    /** What stands to the right: the name of a distribution, or of a fixed node. */
    MathText caption() {
        return node.kind() == Kind.FIXED
                ? label(node)
                : MathText.plain(Shortened.of(node.distribution(), LONGEST_NAME));
    }

    double captionSize() {
        return node.kind() == Kind.FIXED ? LABEL : CAPTION;
    }

    /** Where the caption begins, to the right of the anchor. */
    double captionOffset() {
        return halfWidth + SPACE;
    }

    /** How far to the left the dots of the inputs are. */
    double dotOffset() {
        return halfWidth + ARROW;
    }

    /** Where the text of an input ends, to the left of the anchor. */
    double inputTextOffset() {
        return dotOffset() + DOT + SPACE;
    }

    /** How far below the anchor an input is. */
    double inputOffset(int input) {
        return LINE * (input - 0.5 * (inputs.size() - 1));
    }

    @Override
    public double left() {
        double widest = inputs.stream()
                .mapToDouble(input -> label(input).width(LABEL))
                .max()
                .orElse(0);
        return inputs.isEmpty() ? halfWidth : inputTextOffset() + widest;
    }

    @Override
    public double right() {
        double width = caption().width(captionSize());
        return width == 0 ? halfWidth : captionOffset() + width;
    }

    @Override
    public double halfHeight() {
        double ofCaption = node.kind() == Kind.FIXED ? 0.6 * LABEL : 0;
        return Math.max(Math.max(halfOutline, ofCaption), 0.5 * LINE * inputs.size());
    }

    Box outline(double x, double y) {
        return new Box(x - halfWidth, y - halfOutline, x + halfWidth, y + halfOutline);
    }

    /** What stands beside the outline and must not be crossed. */
    List<Box> beside(double x, double y) {
        List<Box> boxes = new ArrayList<>();
        if (right() > halfWidth) {
            double half = 0.55 * captionSize();
            boxes.add(new Box(x + captionOffset(), y - half, x + right(), y + half));
        }
        if (!inputs.isEmpty()) {
            double half = 0.5 * LINE * inputs.size();
            boxes.add(new Box(x - left(), y - half, x - dotOffset() + DOT, y + half));
        }
        return boxes;
    }

    /** Where the straight line from the anchor towards {@code (dx, dy)} leaves the outline, as a share of that way. */
    double exit(double dx, double dy) {
        if (node.kind() == Kind.DETERMINISTIC) {
            return 1 / Math.max(Math.abs(dx) / halfWidth, Math.abs(dy) / halfOutline);
        }
        return 1 / Math.hypot(dx / halfWidth, dy / halfOutline);
    }
}
