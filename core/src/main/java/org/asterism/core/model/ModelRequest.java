package org.asterism.core.model;

import org.asterism.core.data.MatchedData;
import org.asterism.core.option.Options;

/**
 * What a model makes a posterior from.
 *
 * @param data the table, its columns matched to the model's roles
 * @param options values of the model's options
 */
public record ModelRequest(MatchedData data, Options options) {}
