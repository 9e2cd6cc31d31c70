package org.asterism.testkit.sampler;

import org.asterism.core.sampler.Chain;
import org.asterism.core.sampler.ChainRequest;
import org.asterism.core.sampler.Sampler;

/** Random walks for tests of other packages. */
public final class SteppingSampler {
    private SteppingSampler() {}

    /** One that is right. */
    public static Sampler healthy() {
        return new PlainSampler();
    }

    /** One that accepts as if the density were half as steep. */
    public static Sampler lenient() {
        return new PlainSampler() {
            @Override
            public Chain start(ChainRequest request) {
                return new Walk(request, request.random(), request.position().clone(), 0, 0) {
                    @Override
                    boolean accepts(double gain) {
                        return super.accepts(0.5 * gain);
                    }
                };
            }
        };
    }
}
