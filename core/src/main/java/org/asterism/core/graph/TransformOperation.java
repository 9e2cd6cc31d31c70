package org.asterism.core.graph;

import org.asterism.core.graph.expression.ArrayOperation;
import org.asterism.core.transform.Point;
import org.asterism.core.transform.Transform;

/** The values of a transform that does not work element by element. */
record TransformOperation(Transform transform) implements ArrayOperation {
    @Override
    public String name() {
        return "transform";
    }

    @Override
    public void value(double[][] arguments, double[] result) {
        transform.constrain(arguments[0], 0, result, 0);
    }

    @Override
    public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
        Point at = new Point(arguments[0], 0, result, 0);
        double[] ofJacobian = new double[into.length];
        // pullBack adds the gradient of the log-Jacobian, which has a node of its own.
        transform.pullBack(at, adjoint, into);
        transform.pullBack(at, new double[result.length], ofJacobian);
        for (int i = 0; i < into.length; i++) {
            into[i] -= ofJacobian[i];
        }
    }

    /** The log-Jacobian of the transform. */
    record LogJacobian(Transform transform) implements ArrayOperation {
        @Override
        public String name() {
            return "log-Jacobian";
        }

        @Override
        public void value(double[][] arguments, double[] result) {
            result[0] = transform.constrain(arguments[0], 0, new double[transform.constrainedSize()], 0);
        }

        @Override
        public void adjoint(int which, double[][] arguments, double[] result, double[] adjoint, double[] into) {
            double[] natural = new double[transform.constrainedSize()];
            transform.constrain(arguments[0], 0, natural, 0);
            transform.pullBack(new Point(arguments[0], 0, natural, 0), new double[natural.length], into);
            for (int i = 0; i < into.length; i++) {
                into[i] *= adjoint[0];
            }
        }
    }
}
