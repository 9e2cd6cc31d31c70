package org.asterism.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asterism.core.error.Problem;
import org.asterism.core.error.Suggestion;

/** Looks through folders for plug-ins, and tells those that can be opened from those that cannot. */
final class Scan {
    final List<Plugin> plugins = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();

    private Scan() {}

    /** What is found in folders, or is named as a jar, in this order. */
    static Scan in(List<Path> paths) {
        Map<Path, Place> places = new LinkedHashMap<>();
        Scan scan = new Scan();
        for (Path path : paths) {
            try {
                Place.in(path).forEach(place -> places.putIfAbsent(place.path(), place));
            } catch (IOException e) {
                scan.refuseFolder(path, e);
            }
        }
        places.values().forEach(scan::look);
        return scan;
    }

    /** One jar, or one folder of jars that are one plug-in. */
    static Scan at(Path path) {
        Scan scan = new Scan();
        try {
            scan.look(Place.at(path));
        } catch (IOException e) {
            scan.refuseFolder(path, e);
        }
        return scan;
    }

    private void refuseFolder(Path path, IOException e) {
        Problem problem = Problem.of("the folder cannot be read (" + reason(e) + ")")
                .at(path.toString())
                .cure("make it readable");
        refusals.add(Refusal.ofAll(new Place(path.toString(), path, List.of()), problem));
    }

    private void look(Place place) {
        List<Problem> problems = new ArrayList<>();
        Map<Path, JarContents> contents = new LinkedHashMap<>();
        for (Path jar : place.jars()) {
            try {
                JarContents of = JarContents.read(jar);
                contents.put(jar, of);
                of.ofCore().ifPresent(name -> problems.add(copyOfCore(jar, name)));
            } catch (IOException e) {
                problems.add(unreadable(jar, e));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(wrongNumbers(place, contents));
        }
        Map<String, List<String>> providers = new LinkedHashMap<>();
        List<Refusal> unknown = new ArrayList<>();
        String version = "";
        for (JarContents jar : contents.values()) {
            // Other jars of a folder are libraries, whose services are their own affair.
            if (jar.api().isPresent()) {
                version = version.isEmpty() ? jar.version() : version;
                jar.services().forEach((type, names) -> {
                    if (ServiceKind.ofType(type).isEmpty()) {
                        unknown.add(unknownService(place, type));
                    } else {
                        providers.computeIfAbsent(type, t -> new ArrayList<>()).addAll(names);
                    }
                });
            }
        }
        if (problems.isEmpty()
                && unknown.isEmpty()
                && providers.values().stream().allMatch(List::isEmpty)) {
            problems.add(Problem.of("it offers nothing: its META-INF/services has no file of a service of Asterism")
                    .at(place.path().toString())
                    .cure("name its classes there, as a model in META-INF/services/org.asterism.core.model.Model"));
        }
        if (problems.isEmpty()) {
            plugins.add(new Plugin(place, version, providers));
            refusals.addAll(unknown);
        }
        problems.forEach(problem -> refusals.add(Refusal.ofAll(place, problem)));
    }

    private static Problem copyOfCore(Path jar, String name) {
        return Problem.of("it holds a copy of Asterism's core (" + name + "), which plug-ins share with the product")
                .at(jar.toString())
                .cure("give asterism-core the scope 'provided', and leave it out of the jar and of its folder");
    }

    private static Problem unreadable(Path jar, IOException e) {
        boolean zip;
        try {
            byte[] head;
            try (var in = Files.newInputStream(jar)) {
                head = in.readNBytes(2);
            }
            zip = head.length == 2 && head[0] == 'P' && head[1] == 'K';
        } catch (IOException unreadable) {
            return Problem.of("it cannot be read (" + reason(unreadable) + ")")
                    .at(jar.toString())
                    .cure("make it readable");
        }
        return Problem.of((zip ? "the jar is cut or damaged (" : "this is not a jar (") + reason(e) + ")")
                .at(jar.toString())
                .cure("copy it again, or build it again");
    }

    private static String reason(IOException e) {
        return Optional.ofNullable(e.getMessage())
                .filter(message -> !message.contains("/"))
                .orElse(e.getClass().getSimpleName());
    }

    private static List<Problem> wrongNumbers(Place place, Map<Path, JarContents> contents) {
        List<Problem> problems = new ArrayList<>();
        contents.forEach((jar, of) -> of.api()
                .filter(number -> !number.equals(Integer.toString(Api.NUMBER)))
                .ifPresent(number -> problems.add(Problem.of("it is built for API " + number
                                + " of Asterism's plug-ins, and this Asterism has API " + Api.NUMBER)
                        .at(jar.toString())
                        .cure("take its version for API " + Api.NUMBER + ", or an Asterism with API " + number))));
        if (contents.values().stream().noneMatch(of -> of.api().isPresent())) {
            problems.add(Problem.of("no manifest states " + Api.ATTRIBUTE)
                    .at(place.path().toString())
                    .cure("if it is a plug-in, build it with the manifest entry '" + Api.ATTRIBUTE + ": " + Api.NUMBER
                            + "'; if it is a library, put it and the plug-in into a folder of their own"));
        }
        return problems;
    }

    private static Refusal unknownService(Place place, String type) {
        List<String> known =
                ServiceKind.all().stream().map(kind -> kind.type().getName()).toList();
        Problem problem = Problem.of("META-INF/services/" + type + " is of no service of Asterism")
                .at(place.path().toString())
                .cure(Suggestion.cure(type, known));
        return new Refusal(place.name(), place.path(), "service", type, problem);
    }
}
