package org.asterism.diagnostics.report;

import java.util.List;
import java.util.Optional;
import org.asterism.core.draws.DrawGroup;
import org.asterism.core.draws.DrawSchema;
import org.asterism.core.draws.Draws;
import org.asterism.core.draws.GroupedDraws;
import org.asterism.core.model.Variable;

/** Draws that several threads may read: one at a time does. */
final class LockedDraws implements Draws, GroupedDraws {
    private final Object lock = new Object();
    private final Draws draws;

    LockedDraws(Draws draws) {
        this.draws = draws;
    }

    @Override
    public DrawSchema schema() {
        synchronized (lock) {
            return draws.schema();
        }
    }

    @Override
    public double[][] component(int variable, int element) {
        synchronized (lock) {
            return draws.component(variable, element);
        }
    }

    @Override
    public double[][] statistic(int statistic) {
        synchronized (lock) {
            return draws.statistic(statistic);
        }
    }

    @Override
    public Optional<DrawGroup> group(String name) {
        synchronized (lock) {
            return GroupedDraws.groupOf(draws, name).map(group -> new LockedGroup(lock, group));
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            draws.close();
        }
    }

    private record LockedGroup(Object lock, DrawGroup group) implements DrawGroup {
        @Override
        public List<Variable> variables() {
            synchronized (lock) {
                return group.variables();
            }
        }

        @Override
        public double[][] component(int variable, int element) {
            synchronized (lock) {
                return group.component(variable, element);
            }
        }
    }
}
