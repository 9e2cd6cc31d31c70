package org.asterism.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.asterism.app.plugin.PluginProject;
import org.asterism.app.plugin.PluginProject.Kind;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Problems;
import org.asterism.core.error.Suggestion;
import org.asterism.core.error.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the project of a plug-in that builds and passes its tests at once. */
@Command(
        name = "new",
        description = "Write a Maven project of a plug-in, with a small service that works and its test.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class PluginNewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "id of the service, such as sky-map; names the folder")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", description = "model (default), sampler, diagnostic or reader")
    private String kind = Kind.MODEL.word();

    @Option(names = "--package", paramLabel = "NAME", description = "Java package (default: org.example.NAME)")
    private String packageName;

    @Option(names = "--debug", description = "show stack traces")
    private boolean debug;

    @Inject
    PluginNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = Path.of(name);
        String ofPackage = packageName == null ? "org.example." + name.replace("-", "") : packageName;
        Problems problems = new Problems();
        if (!ID.matcher(name).matches()) {
            problems.add(Problem.of("'" + name + "' cannot be the id of a service")
                    .cure("write it in lower case, beginning with a letter, its words joined by hyphens"));
        }
        if (!KINDS.contains(kind)) {
            problems.add(Problem.of("there is no kind '" + kind + "'").cure(Suggestion.cure(kind, KINDS)));
        }
        if (!SourceVersion.isName(ofPackage)) {
            problems.add(Problem.of("'" + ofPackage + "' cannot be a package").cure("give another --package"));
        } else if ((ofPackage + ".").startsWith("org.asterism.core.")) {
            problems.add(Problem.of("a class in " + ofPackage + " would be taken for one of Asterism's core")
                    .cure("give another --package"));
        }
        if (Files.exists(folder)) {
            problems.add(Problem.of("there is such a folder or file already")
                    .at(name)
                    .cure("take another name"));
        }
        problems.throwIfAny(UsageException::new);
        PluginProject project =
                new PluginProject(name, Kind.values()[KINDS.indexOf(kind)], ofPackage, VersionProvider.version());
        try {
            project.write(folder);
        } catch (IOException e) {
            throw new UsageException(
                    Problem.of("the project cannot be written (" + e.getMessage() + ")")
                            .at(folder.toString())
                            .cure("work in a folder that is writable"),
                    e);
        }
        terminal.note("a " + kind + " in " + ofPackage + "." + project.className() + "; next:");
        terminal.note("  cd " + name + " && mvn verify && asterism plugin verify target/" + name + "-1.0.jar");
        return 0;
    }
}
