package org.asterism.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plug-in that can be opened: a jar, or a folder of jars with one class loader. Thread-safe. */
public final class Plugin {
    private static final int BUFFER = 1 << 16;

    private final Place place;
    private final String version;
    private final Map<String, List<String>> providers;
    private PluginLoader loader;
    private Map<String, String> digests = Map.of();

    Plugin(Place place, String version, Map<String, List<String>> providers) {
        this.place = place;
        this.version = version;
        this.providers = providers;
    }

    /** The plug-in that a service of a {@link Catalogue} came from; empty for one of the product. */
    public static Optional<Plugin> of(Object service) {
        return Proxy.isProxyClass(service.getClass()) && Proxy.getInvocationHandler(service) instanceof Guard guard
                ? Optional.of(guard.plugin())
                : Optional.empty();
    }

    /**
     * The service itself, without what guards a run from it: for checks that must see all that it does. One of the product is
     * its own.
     */
    public static <S> S bare(ServiceKind<S> kind, S service) {
        boolean isGuarded = Proxy.isProxyClass(service.getClass());
        return isGuarded && Proxy.getInvocationHandler(service) instanceof Guard guard
                ? kind.type().cast(guard.target())
                : service;
    }

    /** The name of its jar or folder. */
    public String name() {
        return place.name();
    }

    /** Its jar or folder. */
    public Path place() {
        return place.path();
    }

    /** Its version as its manifest states it; empty where that does not. */
    public String version() {
        return version;
    }

    /** The classes that it offers as services of a kind; none of them is loaded. */
    public List<String> providers(ServiceKind<?> kind) {
        return providers.getOrDefault(kind.type().getName(), List.of());
    }

    /**
     * The SHA-256 digest of each of its jars, by the name of the jar; computed when first asked for.
     *
     * @throws UncheckedIOException if a jar cannot be read any more
     */
    public synchronized Map<String, String> digests() {
        if (digests.isEmpty()) {
            Map<String, String> computed = new LinkedHashMap<>();
            place.jars().forEach(jar -> computed.put(jar.getFileName().toString(), sha256(jar)));
            digests = computed;
        }
        return digests;
    }

    private static String sha256(Path jar) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
                byte[] buffer = new byte[BUFFER];
                while (in.read(buffer) >= 0) {}
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Its loader, made when a class of it is first needed. */
    synchronized ClassLoader loader() {
        if (loader == null) {
            loader = new PluginLoader(place.name(), place.jars());
        }
        return loader;
    }

    /** Closes its jars; classes that are not loaded by then are not found any more. */
    synchronized void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }
}
