package org.asterism.core.draws;

/** Draws that can be read, however large. One thread at a time. */
public interface Draws extends AutoCloseable {
    /** What there is; {@code draws} is the number that each chain has. */
    DrawSchema schema();

    /**
     * One element of a variable.
     *
     * @param variable its index in the schema
     * @param element row-major, from zero
     * @return a fresh array [chain][draw]
     */
    double[][] component(int variable, int element);

    /**
     * A statistic.
     *
     * @param statistic its index in the schema
     * @return a fresh array [chain][draw]
     */
    double[][] statistic(int statistic);

    /** The index of a statistic, or −1 if there is none of this name. */
    default int statisticIndex(String name) {
        for (int i = 0; i < schema().statistics().size(); i++) {
            if (schema().statistics().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    void close();
}
