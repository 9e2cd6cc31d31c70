/**
 * Transitions of gradient samplers: how a path of leapfrog steps becomes the next state of a chain.
 *
 * <pre>{@code
 *   Trajectory ─┬─ NoUTurnTrajectory ──doubles──▶ Subtree ──▶ Leapfrog
 *               │                         └──▶ UTurn
 *               └─ StaticTrajectory ──▶ Leapfrog
 *        │
 *        ▼
 *       Path: acceptance, energy errors, steps, Ending = Turning | Diverging | MaxDepth | Complete
 * }</pre>
 *
 * Both draw from a path as in Betancourt (2017, arXiv:1701.02434, appendix A) and Neal (2011, doi:10.1201/b10905-6).
 */
package org.asterism.samplers.trajectory;
