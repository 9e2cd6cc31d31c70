package org.asterism.core.graph.compile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The instructions of one method in the making (The Java Virtual Machine Specification, chapter 6). Keeps count of the
 * stack and the locals. One thread.
 */
final class Code {
    static final int DCONST_0 = 0x0e;
    static final int DCONST_1 = 0x0f;
    static final int IADD = 0x60;
    static final int DADD = 0x63;
    static final int DSUB = 0x67;
    static final int IMUL = 0x68;
    static final int DMUL = 0x6b;
    static final int DDIV = 0x6f;
    static final int DNEG = 0x77;
    static final int DUP2 = 0x5c;

    private final ClassFile file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<int[]> jumps = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private int stack;
    private int maxStack;
    private int locals;

    /** Code of a method whose arguments take {@code locals} words. */
    Code(ClassFile file, int locals) {
        this.file = file;
        this.locals = locals;
    }

    int maxStack() {
        return maxStack;
    }

    int maxLocals() {
        return locals;
    }

    /** A new local variable. */
    int local(int words) {
        int index = locals;
        locals += words;
        return index;
    }

    /** An arithmetic instruction on doubles or ints. */
    void arithmetic(int opcode) {
        out.write(opcode);
        switch (opcode) {
            case DCONST_0, DCONST_1, DUP2 -> push(2);
            case DADD, DSUB, DMUL, DDIV -> push(-2);
            case IADD, IMUL -> push(-1);
            case DNEG -> push(0);
            default -> throw new IllegalArgumentException("opcode " + opcode);
        }
    }

    void constant(double value) {
        if (Double.doubleToRawLongBits(value) == 0) {
            arithmetic(DCONST_0);
        } else if (value == 1) {
            arithmetic(DCONST_1);
        } else {
            out.write(0x14);
            index(file.number(value));
            push(2);
        }
    }

    void constant(int value) {
        if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            out.write(0x11);
            index(value);
        } else {
            out.write(0x13);
            index(file.number(value));
        }
        push(1);
    }

    void longConstant(long value) {
        out.write(0x14);
        index(file.number(value));
        push(2);
    }

    void loadDouble(int local) {
        variable(0x18, local);
        push(2);
    }

    void storeDouble(int local) {
        variable(0x39, local);
        push(-2);
    }

    void loadInt(int local) {
        variable(0x15, local);
        push(1);
    }

    void storeInt(int local) {
        variable(0x36, local);
        push(-1);
    }

    void loadReference(int local) {
        variable(0x19, local);
        push(1);
    }

    void storeReference(int local) {
        variable(0x3a, local);
        push(-1);
    }

    void increment(int local) {
        increase(local, 1);
    }

    /** Adds a small number to an int. */
    void increase(int local, int by) {
        if (local > 255 || by > Byte.MAX_VALUE) {
            out.write(0xc4);
            out.write(0x84);
            index(local);
            index(by);
        } else {
            out.write(0x84);
            out.write(local);
            out.write(by);
        }
    }

    /** array, index → element. */
    void loadElement() {
        out.write(0x31);
        push(0);
    }

    /** array, index, value → . */
    void storeElement() {
        out.write(0x52);
        push(-4);
    }

    /** array, index → element, of ints. */
    void loadIntElement() {
        out.write(0x2e);
        push(-1);
    }

    /** array, index → element, of references. */
    void loadReferenceElement() {
        out.write(0x32);
        push(-1);
    }

    /** array, index → array, index, array, index. */
    void duplicateTwo() {
        out.write(DUP2);
        push(2);
    }

    /** reference → reference, reference. */
    void duplicate() {
        out.write(0x59);
        push(1);
    }

    void getField(String owner, String field, String descriptor) {
        out.write(0xb4);
        index(file.field(owner, field, descriptor));
    }

    void getStatic(String owner, String field, String descriptor) {
        out.write(0xb2);
        index(file.field(owner, field, descriptor));
        push(1);
    }

    void callVirtual(String owner, String method, String descriptor, int stackChange) {
        out.write(0xb6);
        index(file.method(owner, method, descriptor));
        push(stackChange);
    }

    void callStatic(String owner, String method, String descriptor, int stackChange) {
        out.write(0xb8);
        index(file.method(owner, method, descriptor));
        push(stackChange);
    }

    void callInterface(String owner, String method, String descriptor, int words, int stackChange) {
        out.write(0xb9);
        index(file.interfaceMethod(owner, method, descriptor));
        out.write(words);
        out.write(0);
        push(stackChange);
    }

    void callConstructor(String owner) {
        out.write(0xb7);
        index(file.method(owner, "<init>", "()V"));
        push(-1);
    }

    /** A place to jump to. */
    int label() {
        labels.add(-1);
        return labels.size() - 1;
    }

    void place(int label) {
        labels.set(label, out.size());
    }

    void jump(int label) {
        jumpBy(0xa7, label);
    }

    /** a, b → ; jumps if a ≥ b. */
    void jumpIfNotLess(int label) {
        jumpBy(0xa2, label);
        push(-2);
    }

    /** a, b → ; jumps if they differ. */
    void jumpIfDifferent(int label) {
        jumpBy(0xa0, label);
        push(-2);
    }

    private void jumpBy(int opcode, int label) {
        jumps.add(new int[] {out.size(), label});
        out.write(opcode);
        index(0);
    }

    void end() {
        out.write(0xb1);
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        byte[] bytes = out.toByteArray();
        if (bytes.length > Short.MAX_VALUE) {
            throw new IllegalStateException("a generated method has " + bytes.length + " bytes, too many to jump over");
        }
        for (int[] jump : jumps) {
            int distance = labels.get(jump[1]) - jump[0];
            bytes[jump[0] + 1] = (byte) (distance >> 8);
            bytes[jump[0] + 2] = (byte) distance;
        }
        return bytes;
    }

    private void variable(int opcode, int local) {
        if (local > 255) {
            out.write(0xc4);
            out.write(opcode);
            index(local);
        } else {
            out.write(opcode);
            out.write(local);
        }
    }

    private void index(int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private void push(int words) {
        stack += words;
        maxStack = Math.max(maxStack, stack);
    }
}
