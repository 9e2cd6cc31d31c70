package org.asterism.samplers.tempering;

import org.asterism.core.model.Differentiable;
import org.asterism.core.random.RandomStream;
import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.ChainState;
import org.asterism.samplers.adaptation.WarmupSchedule;
import org.asterism.samplers.hamiltonian.State;
import org.asterism.samplers.saved.StateReader;
import org.asterism.samplers.saved.StateWriter;
import org.asterism.samplers.trajectory.Ending;
import org.asterism.samplers.trajectory.Path;

/**
 * A chain of ladders: every rung makes a transition, then neighbours try to exchange their copies, the even pairs and the
 * odd pairs in turn, which takes copies along the ladder faster than pairs chosen at random (Okabe et al. 2001,
 * doi:10.1016/S0009-2614(01)00055-0).
 */
final class TemperingChain implements Chain {
    private final RandomStream random;
    private final Reference reference;
    private final Rung[] rungs;
    private final Ladder ladder;
    private final WarmupSchedule schedule;
    private final double[] powers;
    private int done;
    private double swapAcceptance;

    private TemperingChain(Differentiable density, Reference reference, ChainRequest request, RandomStream random) {
        this.random = random;
        this.reference = reference;
        this.schedule = new WarmupSchedule(request.tune());
        int count = Math.toIntExact(request.options().get(TemperingSampler.TEMPERATURES));
        this.powers = Ladder.geometric(count, request.options().get(TemperingSampler.HOTTEST));
        this.ladder = new Ladder(count);
        this.rungs = new Rung[count];
        for (int i = 0; i < count; i++) {
            rungs[i] = new Rung(new TemperedDensity(density, reference, powers[i]), i, random, request);
        }
    }

    static TemperingChain start(Differentiable density, ChainRequest request) {
        Reference reference = Reference.about(
                request.position(), request.scale(), request.options().get(TemperingSampler.REFERENCE_WIDTH));
        TemperingChain chain = new TemperingChain(density, reference, request, request.random());
        for (Rung rung : chain.rungs) {
            rung.begin(request.position(), request.scale(), chain.random);
        }
        return chain;
    }

    static TemperingChain resume(Differentiable density, ChainRequest request, ChainState saved) {
        StateReader in = new StateReader(saved, TemperingSampler.ID, density.dimension());
        RandomStream random = in.stream();
        Reference reference = Reference.read(in, density.dimension());
        TemperingChain chain = new TemperingChain(density, reference, request, random);
        chain.done = in.integer();
        in.reals(chain.powers);
        chain.ladder.restore(in);
        for (Rung rung : chain.rungs) {
            rung.restore(in);
        }
        return chain;
    }

    @Override
    public void advance(double[] position, double[] statistics) {
        int steps = 0;
        for (Rung rung : rungs) {
            rung.move();
            steps += rung.path().steps();
        }
        Path path = rungs[0].path();
        double energy = rungs[0].state().energy;
        double stepSize = rungs[0].stepSize();
        exchange();
        done++;
        if (done <= schedule.metricEnd() && schedule.windowEndsAt(done)) {
            ladder.place(powers);
            for (int i = 0; i < rungs.length; i++) {
                rungs[i].setPower(powers[i]);
            }
        }
        State cold = rungs[0].state();
        System.arraycopy(cold.position, 0, position, 0, position.length);
        statistics[0] = cold.logDensity;
        statistics[1] = path.acceptanceRate();
        statistics[2] = stepSize;
        statistics[3] = steps;
        statistics[4] = path.ending() == Ending.DIVERGING ? 1 : 0;
        statistics[5] = energy;
        statistics[6] = swapAcceptance;
        statistics[7] = rungs[0].replica();
    }

    private void exchange() {
        double sum = 0;
        for (int i = 0; i < rungs.length - 1; i++) {
            double difference = rungs[i].power() - rungs[i + 1].power();
            double probability = Math.min(1, Math.exp(difference * (rungs[i + 1].contrast() - rungs[i].contrast())));
            ladder.see(i, probability);
            sum += probability;
            if (i % 2 == done % 2 && random.nextDouble() < probability) {
                Rung.exchange(rungs[i], rungs[i + 1]);
            }
        }
        swapAcceptance = sum / (rungs.length - 1);
    }

    @Override
    public ChainState state() {
        StateWriter out = new StateWriter(TemperingSampler.ID, rungs[0].state().position.length);
        out.put(random);
        reference.save(out);
        out.put(done).put(powers);
        ladder.save(out);
        for (Rung rung : rungs) {
            rung.save(out);
        }
        return out.state();
    }
}
