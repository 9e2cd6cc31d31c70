package org.asterism.diagnostics.comparison;

/** How the predictive density of an observation that the model has not seen is estimated. */
public enum Criterion {
    /** Leave-one-out by Pareto-smoothed importance sampling (Vehtari, Gelman and Gabry 2017, doi:10.1007/s11222-016-9696-4). */
    LOO,
    /** The widely applicable information criterion (Watanabe 2010, JMLR 11, 3571). */
    WAIC
}
