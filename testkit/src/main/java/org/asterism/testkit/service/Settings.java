package org.asterism.testkit.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.error.Problems;
import org.asterism.core.error.UsageException;
import org.asterism.core.option.Option;
import org.asterism.core.option.Options;

/** Options as text, as a user sets them. */
public final class Settings {
    private Settings() {}

    /**
     * The values of options.
     *
     * @throws UsageException with all that is wrong with them
     */
    public static Options values(List<? extends Option<?>> declared, Map<String, String> given, String owner) {
        Problems problems = new Problems();
        Options values = Options.parse(declared, given, owner, problems);
        problems.throwIfAny(UsageException::new);
        return values;
    }

    /** The same settings and one more. */
    static Map<String, String> with(Map<String, String> given, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return more;
    }
}
