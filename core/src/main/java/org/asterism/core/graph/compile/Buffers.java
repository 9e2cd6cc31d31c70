package org.asterism.core.graph.compile;

import org.asterism.core.graph.expression.Operation;

/** All arrays of one evaluation; generated code reads its fields by name. One thread. */
@SuppressWarnings("VisibilityModifier") // generated code has no use for getters
final class Buffers {
    double[] input = {};
    double[] first = {};
    double[] second = {};
    final double[] scalars;
    final double[][] vectors;
    final double[][] data;
    final int[][] index;
    final Operation[] operations;
    final double[][] operands;
    final double[][][] arrays;

    Buffers(int scalars, int[] vectorSizes, double[][] data, int[][] index, Operation[] operations, int[] arrays) {
        this.scalars = new double[scalars];
        this.vectors = new double[vectorSizes.length][];
        for (int i = 0; i < vectorSizes.length; i++) {
            vectors[i] = new double[vectorSizes[i]];
        }
        this.data = data;
        this.index = index;
        this.operations = operations;
        this.arrays = new double[arrays.length][][];
        for (int i = 0; i < arrays.length; i++) {
            this.arrays[i] = new double[arrays[i]][];
        }
        this.operands = new double[operations.length][];
        for (int i = 0; i < operations.length; i++) {
            operands[i] = new double[operations[i].arity()];
        }
    }
}
