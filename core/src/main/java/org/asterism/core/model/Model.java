package org.asterism.core.model;

import java.util.List;
import org.asterism.core.data.ColumnRole;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;

/**
 * A recipe for a posterior. A stateless service with a public constructor without arguments, found by {@link
 * java.util.ServiceLoader}.
 */
public interface Model {
    /** What it is. */
    Descriptor descriptor();

    /** What can be set: the constants of its priors and the like. */
    List<Option<?>> options();

    /** The columns it needs. */
    List<ColumnRole> columns();

    /**
     * The posterior of the data.
     *
     * @throws org.asterism.core.error.DataException if the data do not suit the model
     * @throws org.asterism.core.error.UsageException if the options contradict one another
     */
    Posterior posterior(ModelRequest request);
}
