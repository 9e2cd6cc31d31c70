package org.asterism.core.graph.distribution;

import java.util.Arrays;
import org.asterism.core.graph.expression.ArrayOperation;

/**
 * −½ |L⁻¹ y|² − Σ ln Lᵢᵢ for each vector y of an array, L lower triangular: the log density of a multivariate normal, but
 * for −½ n ln 2π. Adjoints, with z = L⁻¹ y and w = L⁻ᵀ z: ȳ = −w, L̄ = w zᵀ below the diagonal and wᵢ zᵢ − 1/Lᵢᵢ on it.
 *
 * @param vectors where the vectors of the first argument are
 * @param factors where the matrices of the second argument are
 */
record NormalKernel(Layout vectors, Layout factors) implements ArrayOperation {
    @Override
    public String name() {
        return "multivariate normal";
    }

    @Override
    public void value(double[][] arguments, double[] result) {
        int size = vectors.size();
        double[] z = new double[size];
        for (int p = 0; p < result.length; p++) {
            solve(p, arguments, z);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum -= 0.5 * z[i] * z[i] + Math.log(arguments[1][factors.at(p, i, i)]);
            }
            result[p] = sum;
        }
    }

    @Override
    public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
        int size = vectors.size();
        double[] z = new double[size];
        double[] w = new double[size];
        // Vectors and matrices may be shared by positions of the plates: their parts add up.
        Arrays.fill(into, 0);
        for (int p = 0; p < result.length; p++) {
            solve(p, arguments, z);
            solveTransposed(p, arguments[1], z, w);
            for (int i = 0; i < size; i++) {
                if (which == 0) {
                    into[vectors.at(p, i)] -= adjoint[p] * w[i];
                    continue;
                }
                for (int j = 0; j <= i; j++) {
                    into[factors.at(p, i, j)] += adjoint[p] * w[i] * z[j];
                }
                into[factors.at(p, i, i)] -= adjoint[p] / arguments[1][factors.at(p, i, i)];
            }
        }
    }

    /** z = L⁻¹ y. */
    private void solve(int plate, double[][] arguments, double[] z) {
        for (int i = 0; i < z.length; i++) {
            double rest = arguments[0][vectors.at(plate, i)];
            for (int k = 0; k < i; k++) {
                rest -= arguments[1][factors.at(plate, i, k)] * z[k];
            }
            z[i] = rest / arguments[1][factors.at(plate, i, i)];
        }
    }

    /** w = L⁻ᵀ z. */
    private void solveTransposed(int plate, double[] factor, double[] z, double[] w) {
        for (int i = z.length - 1; i >= 0; i--) {
            double rest = z[i];
            for (int k = i + 1; k < z.length; k++) {
                rest -= factor[factors.at(plate, k, i)] * w[k];
            }
            w[i] = rest / factor[factors.at(plate, i, i)];
        }
    }
}
