package org.asterism.testkit;

import java.util.List;

/** The checks of one service, ready to be run: plain Java, which {@link org.asterism.testkit.junit.KitTests} makes tests of. */
public interface Kit {
    /** Whose promises are checked, such as {@code model cluster}. */
    String subject();

    /** The checks, independent of one another. */
    List<Check> checks();

    /** Runs all checks, in their order. */
    default KitReport run() {
        return new KitReport(subject(), checks().stream().map(Check::run).toList());
    }
}
