package org.asterism.core.graph.compile;

/** The instructions on vectors, by name: each takes its operands from the stack and leaves its result there. */
final class Lanes {
    private static final String PACKAGE = "jdk/incubator/vector/";
    private static final String DOUBLES = PACKAGE + "DoubleVector";
    private static final String LONGS = PACKAGE + "LongVector";
    private static final String OF_DOUBLES = "L" + DOUBLES + ";";
    private static final String OF_LONGS = "L" + LONGS + ";";
    private static final String OF_ANY = "L" + PACKAGE + "Vector;";
    private static final String SPECIES = "L" + PACKAGE + "VectorSpecies;";
    private static final String MASK = "L" + PACKAGE + "VectorMask;";
    private static final String OPERATORS = PACKAGE + "VectorOperators";

    private final Code code;
    private final VectorUnit unit;

    Lanes(Code code, VectorUnit unit) {
        this.code = code;
        this.unit = unit;
    }

    private void species() {
        code.getStatic(DOUBLES, "SPECIES_PREFERRED", SPECIES);
    }

    /** The same number in all lanes. */
    void constant(double value) {
        species();
        code.constant(value);
        code.callStatic(DOUBLES, "broadcast", "(" + SPECIES + "D)" + OF_DOUBLES, -2);
    }

    /** A number from a local variable in all lanes. */
    void broadcast(int local) {
        species();
        code.loadDouble(local);
        code.callStatic(DOUBLES, "broadcast", "(" + SPECIES + "D)" + OF_DOUBLES, -2);
    }

    /** The numbers of an array from an index on. */
    void load(int array, Runnable index) {
        species();
        code.loadReference(array);
        index.run();
        code.callStatic(DOUBLES, "fromArray", "(" + SPECIES + "[DI)" + OF_DOUBLES, -2);
    }

    /** The numbers of an array, from an offset on, at the places that a second array has from an index on. */
    void gather(int array, int offset, int places, Runnable index) {
        species();
        code.loadReference(array);
        code.constant(offset);
        code.loadReference(places);
        index.run();
        code.callStatic(DOUBLES, "fromArray", "(" + SPECIES + "[DI[II)" + OF_DOUBLES, -4);
    }

    /** Stores a local variable. */
    void store(int local, int array, Runnable index) {
        code.loadReference(local);
        code.loadReference(array);
        index.run();
        code.callVirtual(DOUBLES, "intoArray", "([DI)V", -3);
    }

    /** Keeps the top of the stack. */
    int keep() {
        int local = code.local(1);
        code.storeReference(local);
        return local;
    }

    void push(int local) {
        code.loadReference(local);
    }

    void add() {
        binary("add");
    }

    void subtract() {
        binary("sub");
    }

    void multiply() {
        binary("mul");
    }

    void divide() {
        binary("div");
    }

    void maximum() {
        binary("max");
    }

    void minimum() {
        binary("min");
    }

    private void binary(String method) {
        code.callVirtual(DOUBLES, method, "(" + OF_ANY + ")" + OF_DOUBLES, -1);
    }

    void add(double value) {
        withNumber("add", value);
    }

    void subtract(double value) {
        withNumber("sub", value);
    }

    void multiply(double value) {
        withNumber("mul", value);
    }

    private void withNumber(String method, double value) {
        code.constant(value);
        code.callVirtual(DOUBLES, method, "(D)" + OF_DOUBLES, -2);
    }

    void negate() {
        unary("neg");
    }

    void absolute() {
        unary("abs");
    }

    void squareRoot() {
        unary("sqrt");
    }

    private void unary(String method) {
        code.callVirtual(DOUBLES, method, "()" + OF_DOUBLES, 0);
    }

    /** x, y, z → x y + z. */
    void multiplyAdd() {
        if (unit.fused()) {
            code.callVirtual(DOUBLES, "fma", "(" + OF_ANY + OF_ANY + ")" + OF_DOUBLES, -2);
            return;
        }
        int summand = keep();
        multiply();
        push(summand);
        add();
    }

    /** x, y → the lanes in which they compare so: LT, LE, EQ. */
    void compare(String how) {
        int right = keep();
        code.getStatic(OPERATORS, how, "L" + OPERATORS + "$Comparison;");
        push(right);
        code.callVirtual(DOUBLES, "compare", "(L" + OPERATORS + "$Comparison;" + OF_ANY + ")" + MASK, -2);
    }

    /** x, y, lanes → y in these lanes, x in the others. */
    void blend() {
        code.callVirtual(DOUBLES, "blend", "(" + OF_ANY + MASK + ")" + OF_DOUBLES, -2);
    }

    /** The bits of doubles as longs. */
    void asBits() {
        code.callVirtual(DOUBLES, "viewAsIntegralLanes", "()" + OF_LONGS, 0);
    }

    /** Longs as the bits of doubles. */
    void asNumbers() {
        code.callVirtual(LONGS, "viewAsFloatingLanes", "()" + OF_DOUBLES, 0);
    }

    /** Longs, shifted: LSHL to the left, ASHR to the right with their sign. */
    void shift(String how, long by) {
        code.getStatic(OPERATORS, how, "L" + OPERATORS + "$Binary;");
        code.longConstant(by);
        code.callVirtual(LONGS, "lanewise", "(L" + OPERATORS + "$Binary;J)" + OF_LONGS, -3);
    }

    void addLong(long value) {
        code.longConstant(value);
        code.callVirtual(LONGS, "add", "(J)" + OF_LONGS, -2);
    }

    void subtractLongs() {
        code.callVirtual(LONGS, "sub", "(" + OF_ANY + ")" + OF_LONGS, -1);
    }
}
