package org.asterism.core.error;

import java.util.List;

/** Says that code of a plug-in failed; the problem names the plug-in. */
public final class PluginException extends AsterismException {
    private static final long serialVersionUID = 1L;

    /** Carries one problem and what the plug-in threw. */
    public PluginException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }

    /** Carries one problem that the plug-in made without throwing. */
    public PluginException(Problem problem) {
        super(List.of(problem), null);
    }
}
