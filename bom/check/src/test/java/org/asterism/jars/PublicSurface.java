package org.asterism.jars;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** What others can call of a jar: the public and protected members of its exported packages, as javap writes them. */
final class PublicSurface {
    private static final Pattern EXPORT = Pattern.compile("([\\w.]+);version=\"[^\"]*\"(?:;uses:=\"[^\"]*\")?,?");

    private static final Pattern HEADER =
            Pattern.compile("(public |)(?:abstract |final |static )*(?:class|interface|enum) ([\\w.$]+)");

    private PublicSurface() {}

    /** The lines, class by class in the order of their names. */
    static List<String> of(Path jar) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-protected", "-cp", jar.toString()));
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> exported = exported(file);
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(name -> name.replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .sorted()
                    .forEach(arguments::add);
        }
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int status =
                ToolProvider.findFirst("javap").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javap ended with status " + status + ":\n" + text);
        }
        return visible(text.toString()
                .lines()
                .filter(line -> !line.startsWith("Compiled from "))
                .toList());
    }

    /** The blocks of the public classes: those inside a hidden one are hidden with it. */
    private static List<String> visible(List<String> lines) {
        List<String> visible = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        boolean isHidden = false;
        for (String line : lines) {
            Matcher header = HEADER.matcher(line);
            if (header.lookingAt()) {
                String name = header.group(2);
                String outer = name.contains("$") ? name.substring(0, name.lastIndexOf('$')) : "";
                isHidden = header.group(1).isEmpty() || hidden.contains(outer);
                if (isHidden) {
                    hidden.add(name);
                }
            }
            if (!isHidden) {
                visible.add(line);
            }
        }
        return visible;
    }

    /** The packages that a jar exports. */
    static Set<String> exported(JarFile jar) throws IOException {
        String header = jar.getManifest().getMainAttributes().getValue("Export-Package");
        Set<String> packages = new TreeSet<>();
        Matcher matcher = EXPORT.matcher(header);
        int read = 0;
        while (matcher.lookingAt()) {
            packages.add(matcher.group(1));
            read = matcher.end();
            matcher.region(read, header.length());
        }
        if (read != header.length()) {
            throw new IllegalStateException("this is no list of packages: " + header.substring(read));
        }
        return packages;
    }
}
