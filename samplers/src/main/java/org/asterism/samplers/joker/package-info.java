/**
 * Prior rejection, The Joker's method (Price-Whelan et al. 2017, doi:10.3847/1538-4357/aa5e50).
 *
 * <pre>{@code
 *   JokerSampler ──start──▶ JokerChain ──▶ Proposals ──batch──▶ AcceptedPool ──one──▶ Proposals.complete ──▶ position
 *                                ▲                                   │
 *                                └──────────── too few ──────────────┘
 * }</pre>
 */
package org.asterism.samplers.joker;
