package org.asterism.core.diagnostic;

import java.util.List;
import org.asterism.core.draws.Draws;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/** Examines draws. A stateless service, found by {@link java.util.ServiceLoader}. */
public interface Diagnostic {
    /** What it is. */
    Descriptor descriptor();

    /** What can be set, such as the threshold of a warning. */
    List<Option<?>> options();

    /** What it finds in the draws; at least one finding. */
    List<Finding> examine(Draws draws, Options options);
}
