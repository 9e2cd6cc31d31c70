package org.asterism.samplers.trajectory;

/** What is known of the path that a transition took. Rewritten by each transition. */
public final class Path {
    double startEnergy;
    double sumAcceptance;
    double energyError;
    double maxEnergyError;
    int steps;
    int depth;
    Ending ending = Ending.COMPLETE;

    void begin(double energy) {
        startEnergy = energy;
        sumAcceptance = 0;
        energyError = 0;
        maxEnergyError = 0;
        steps = 0;
        depth = 0;
        ending = Ending.COMPLETE;
    }

    /**
     * Takes in one step that ended at an energy.
     *
     * @return whether the path may go on; if not, it diverges
     */
    boolean step(double energy) {
        steps++;
        double error = energy - startEnergy;
        if (!(error <= Trajectory.MAX_ENERGY_ERROR)) {
            ending = Ending.DIVERGING;
            maxEnergyError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            return false;
        }
        maxEnergyError = Math.abs(error) > Math.abs(maxEnergyError) ? error : maxEnergyError;
        sumAcceptance += error > 0 ? Math.exp(-error) : 1;
        return true;
    }

    /** The mean of min(1, exp(H₀ − H)) over the states visited; of a static path that of its end. */
    public double acceptanceRate() {
        return steps == 0 ? 0 : sumAcceptance / steps;
    }

    /** The energy of the state drawn, less that of the start. */
    public double energyError() {
        return energyError;
    }

    /** The energy error of the largest size, with its sign. */
    public double maxEnergyError() {
        return maxEnergyError;
    }

    /** Leapfrog steps. */
    public int steps() {
        return steps;
    }

    /** How often it doubled. */
    public int depth() {
        return depth;
    }

    /** Why it ended. */
    public Ending ending() {
        return ending;
    }
}
