package org.asterism.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a plug-in is: a jar, or a folder of jars.
 *
 * @param name the name of the jar or folder
 * @param path the jar or folder
 * @param jars its jars in the order of their names; the jar itself where it is one
 */
record Place(String name, Path path, List<Path> jars) {
    private static final String ENDING = ".jar";

    private static Place of(Path path, List<Path> jars) {
        return new Place(path.getFileName().toString(), path, jars);
    }

    /** A jar, or a folder of jars that are one plug-in; of a folder without jars a plug-in without any. */
    static Place at(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        return of(whole, Files.isDirectory(whole) ? sorted(whole, "*" + ENDING) : List.of(whole));
    }

    /**
     * The plug-ins in a folder: each jar in it, and each folder in it that has jars. Other files, and folders without jars
     * such as those of sources, are left alone. A path that is a jar is that plug-in. Nothing where there is no such path.
     *
     * @throws IOException if it cannot be read
     */
    static List<Place> in(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        if (Files.isRegularFile(whole)) {
            return List.of(of(whole, List.of(whole)));
        }
        List<Place> places = new ArrayList<>();
        for (Path entry : sorted(whole, "*")) {
            if (entry.toString().endsWith(ENDING) && !Files.isDirectory(entry)) {
                places.add(of(entry, List.of(entry)));
            } else if (Files.isDirectory(entry)) {
                List<Path> jars = sorted(entry, "*" + ENDING);
                if (!jars.isEmpty()) {
                    places.add(of(entry, jars));
                }
            }
        }
        return places;
    }

    private static List<Path> sorted(Path folder, String pattern) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
                stream.forEach(entries::add);
            }
        }
        entries.sort(null);
        return entries;
    }
}
