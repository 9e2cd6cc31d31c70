package org.asterism.core.sampler;

/**
 * All that a chain needs to go on: meaningful only to the sampler that made it.
 *
 * @param bytes owned by this record and not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // written to a file as it is and never compared
public record ChainState(byte[] bytes) {}
