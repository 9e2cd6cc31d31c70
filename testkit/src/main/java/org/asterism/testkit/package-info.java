/**
 * Proves that a service keeps its promises. A kit lists the checks of one service; each check ends as passed, failed with
 * what is wrong and the cure, or not applicable with the reason.
 *
 * <pre>{@code
 *   service ──ModelKit | SamplerKit | DiagnosticKit | ReaderKit──▶ Kit ──checks──▶ Check ──run──▶ Outcome
 *                                                                   │                            ▲
 *                                                                   ├──run──▶ KitReport ─────────┘
 *                                                                   └──junit.KitTests──▶ dynamic tests of JUnit
 * }</pre>
 */
package org.asterism.testkit;
