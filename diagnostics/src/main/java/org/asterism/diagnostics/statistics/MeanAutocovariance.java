package org.asterism.diagnostics.statistics;

/**
 * The autocovariance of several chains of one length, averaged over the chains:
 * γₜ = (1/m) Σⱼ (1/n) Σᵢ (xⱼᵢ − x̄ⱼ)(xⱼ,ᵢ₊ₜ − x̄ⱼ).
 */
interface MeanAutocovariance {
    /** γ at a lag from zero to below the number of draws. */
    double at(int lag);

    /** The variance of the means of the chains, over one less than their number; zero for one chain. */
    double betweenVariance();
}
