package org.asterism.app.command;

import java.util.List;
import java.util.Optional;
import org.asterism.core.option.Citation;
import org.asterism.core.option.Descriptor;
import picocli.CommandLine.IVersionProvider;

/** The product's version, as its jar has it. */
public final class VersionProvider implements IVersionProvider {
    /** The version, or {@code development} where there is no jar. */
    public static String version() {
        return Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** The product as one cites it. */
    public static Descriptor software() {
        Citation citation = new Citation(
                "The Asterism developers, Asterism: Bayesian hierarchical inference for astronomy on the JVM, version "
                        + version(),
                "");
        return new Descriptor(
                "asterism",
                List.of(),
                version(),
                "Bayesian hierarchical inference for astronomy",
                "The Asterism developers",
                "Apache-2.0",
                List.of(citation));
    }

    @Override
    public String[] getVersion() {
        return new String[] {"asterism " + version() + " (Java " + Runtime.version() + ")"};
    }
}
