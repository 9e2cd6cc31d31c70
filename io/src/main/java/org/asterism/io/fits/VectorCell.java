package org.asterism.io.fits;

import java.lang.reflect.Array;
import java.util.Arrays;

/** The numbers of a cell that holds an array of any number of dimensions, row-major. */
final class VectorCell {
    private VectorCell() {}

    static double[] numbers(Object cell) {
        if (cell instanceof double[] doubles) {
            return doubles;
        }
        int length = Array.getLength(cell);
        double[] numbers = new double[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            Object element = Array.get(cell, i);
            if (element instanceof Number number) {
                numbers[size++] = number.doubleValue();
            } else {
                double[] inner = numbers(element);
                numbers = Arrays.copyOf(numbers, Math.max(numbers.length, size + inner.length * (length - i)));
                System.arraycopy(inner, 0, numbers, size, inner.length);
                size += inner.length;
            }
        }
        return Arrays.copyOf(numbers, size);
    }
}
