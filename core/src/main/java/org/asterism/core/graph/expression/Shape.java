package org.asterism.core.graph.expression;

import java.util.ArrayList;
import java.util.List;
import org.asterism.core.model.Dim;

/**
 * The dimensions of an expression, slowest first; none for a scalar. Dimensions are the same when their names are, so
 * that values are broadcast by name, never by position. Immutable.
 */
public final class Shape {
    /** No dimensions: one value. */
    public static final Shape SCALAR = new Shape(List.of());

    private final List<Dim> dims;
    private final String key;
    private final int size;

    private Shape(List<Dim> dims) {
        this.dims = List.copyOf(dims);
        List<String> names = dims.stream().map(Dim::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "the dimensions " + names + " have one name twice; give each dimension its own");
        }
        StringBuilder text = new StringBuilder("[");
        int product = 1;
        for (Dim dim : dims) {
            text.append(text.length() > 1 ? ", " : "")
                    .append(dim.name())
                    .append('=')
                    .append(dim.size());
            product = Math.multiplyExact(product, dim.size());
        }
        this.key = text.append(']').toString();
        this.size = product;
    }

    /** The shape of these dimensions. */
    public static Shape of(List<Dim> dims) {
        return dims.isEmpty() ? SCALAR : new Shape(dims);
    }

    /** The shape of these dimensions. */
    public static Shape of(Dim... dims) {
        return of(List.of(dims));
    }

    /** The dimensions. */
    public List<Dim> dims() {
        return dims;
    }

    /** The number of values. */
    public int size() {
        return size;
    }

    /** Whether there is one value. */
    public boolean isScalar() {
        return dims.isEmpty();
    }

    /** Whether a dimension of this name is among them. */
    public boolean has(Dim dim) {
        return position(dim) >= 0;
    }

    /** The position of the dimension of this name, or −1. */
    public int position(Dim dim) {
        for (int i = 0; i < dims.size(); i++) {
            if (dims.get(i).name().equals(dim.name())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it has every dimension of another. */
    public boolean covers(Shape other) {
        return other.dims.stream().allMatch(this::has);
    }

    /**
     * The dimensions of both: those of the larger in their order, then what the other adds.
     *
     * @throws IllegalArgumentException if a dimension of one name has two sizes
     */
    public Shape union(Shape other) {
        if (other.dims.isEmpty() || key.equals(other.key)) {
            return this;
        }
        if (dims.isEmpty()) {
            return other;
        }
        Shape first = other.dims.size() > dims.size() ? other : this;
        Shape second = first == this ? other : this;
        List<Dim> all = new ArrayList<>(first.dims);
        for (Dim dim : second.dims) {
            int at = first.position(dim);
            if (at < 0) {
                all.add(dim);
            } else if (all.get(at).size() != dim.size()) {
                throw new IllegalArgumentException("the shapes " + this + " and " + other + " do not match along "
                        + dim.name() + "; give both the same dimension");
            }
        }
        return all.size() == first.dims.size() ? first : of(all);
    }

    /** The dimensions that another has not, in their order. */
    public Shape without(Shape other) {
        return of(dims.stream().filter(dim -> !other.has(dim)).toList());
    }

    /** The dimensions that another has too, in their order. */
    public Shape within(Shape other) {
        return of(dims.stream().filter(other::has).toList());
    }

    /** The same with one dimension in place of another. */
    public Shape replace(Dim from, Dim to) {
        List<Dim> replaced = new ArrayList<>(dims);
        replaced.set(position(from), to);
        return of(replaced);
    }

    /** How far apart in memory the neighbours along a dimension are; zero if it has not that dimension. */
    public int stride(Dim dim) {
        int at = position(dim);
        int stride = at < 0 ? 0 : 1;
        for (int i = at + 1; at >= 0 && i < dims.size(); i++) {
            stride *= dims.get(i).size();
        }
        return stride;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && shape.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** As in {@code [star=256]}. */
    @Override
    public String toString() {
        return key;
    }
}
