package org.asterism.app.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The product's version, as its jar has it. */
public final class VersionProvider implements IVersionProvider {
    /** The version, or {@code development} where there is no jar. */
    public static String version() {
        return Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"asterism " + version() + " (Java " + Runtime.version() + ")"};
    }
}
