package org.asterism.testkit.sampler;

import org.asterism.core.error.UsageException;
import org.asterism.core.model.LogDensity;
import org.asterism.core.sampler.Chain;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.sampler.SamplerPlan.Running;
import org.asterism.testkit.service.Allocation;

/** What a sampler asks for: no memory at a transition, and a gradient only if it says so. */
final class CostCheck {
    private static final int TUNE = 400;
    private static final int WARM = 2000;
    private static final int COUNTED = 500;

    private CostCheck() {}

    static Outcome allocation(SamplerCase of) {
        if (of.plan().allocating().isPresent()) {
            return Outcome.notApplicable(of.plan().allocating().get());
        }
        Target target = Targets.normal(10);
        Chain chain = of.start(target, of.shorter(target, TUNE, 100_000), 0);
        double[] position = new double[10];
        double[] statistics = new double[of.statistics()];
        double bytes = Allocation.each(TUNE + WARM, COUNTED, i -> chain.advance(position, statistics));
        return bytes < 1
                ? Outcome.passed()
                : Outcome.failed(
                        "a transition allocates %.0f bytes".formatted(bytes),
                        "make buffers when the chain starts, or say why not with allocates(reason)");
    }

    static Outcome gradient(SamplerCase of) {
        Target target = Targets.banana();
        LogDensity plain = new LogDensity() {
            @Override
            public int dimension() {
                return target.density().dimension();
            }

            @Override
            public double logDensity(double[] position) {
                return target.density().logDensity(position);
            }
        };
        Running running = of.shorter(target, 10, 10);
        try {
            Chain chain = of.sampler().start(of.request(target, plain, running, 0));
            new Trace(chain, 2, of.statistics(), 0).next(20);
            return Outcome.passed("it needs no gradient");
        } catch (UsageException e) {
            return e.getMessage().contains("gradient")
                    ? Outcome.passed("it needs a gradient, and says so")
                    : Outcome.failed(
                            "a density without a gradient is refused with '" + e.getMessage() + "'",
                            "say that it needs a gradient");
        }
    }
}
