package org.asterism.core.model;

import org.asterism.core.transform.Transform;

/**
 * A block of sampled parameters.
 *
 * @param name of the block
 * @param transform between the coordinates that samplers see and the natural values
 */
public record Parameter(String name, Transform transform) {}
