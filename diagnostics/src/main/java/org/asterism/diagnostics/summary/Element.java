package org.asterism.diagnostics.summary;

/**
 * One element of a variable.
 *
 * @param variable the index of the variable in the schema
 * @param element its place, row-major
 * @param name as shown: {@code mu_r}, {@code r[3]}, {@code lnP[2M0128]}
 */
public record Element(int variable, int element, String name) {}
