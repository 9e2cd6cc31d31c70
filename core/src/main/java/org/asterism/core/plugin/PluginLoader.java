package org.asterism.core.plugin;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the classes of one plug-in. It sees the JDK, the API of core and slf4j, which are the product's own, and its jars;
 * neither the product's other classes and libraries nor another plug-in. Its name, which is that of the plug-in, stands
 * before each of its classes in a stack trace.
 */
final class PluginLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    PluginLoader(String name, List<Path> jars) {
        super(name, urls(jars), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls(List<Path> jars) {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = jars.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("no URL can be made of " + jars.get(i), e);
            }
        }
        return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (Api.isShared(name)) {
            return Class.forName(name, false, Api.class.getClassLoader());
        }
        return super.loadClass(name, resolve);
    }
}
