package org.asterism.app.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders that are always looked through for plug-ins.
 *
 * @param standing the first comes before the others; those that do not exist hold nothing
 */
public record PluginFolders(List<Path> standing) {
    private static final String NAME = "plugins";

    public PluginFolders {
        standing = List.copyOf(standing);
    }

    /** No folders. */
    public static PluginFolders none() {
        return new PluginFolders(List.of());
    }

    /**
     * The user's own, {@code ~/.asterism/plugins}, and that of the installation, which the launcher names in the system
     * property {@code asterism.home}.
     */
    public static PluginFolders ofProcess() {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getProperty("user.home"))
                .ifPresent(home -> folders.add(Path.of(home, ".asterism", NAME)));
        Optional.ofNullable(System.getProperty("asterism.home")).ifPresent(home -> folders.add(Path.of(home, NAME)));
        return new PluginFolders(folders);
    }

    /** These folders after others, which were named for one command and so come before them. */
    public List<Path> after(List<Path> named) {
        List<Path> all = new ArrayList<>(named);
        all.addAll(standing);
        return all;
    }
}
