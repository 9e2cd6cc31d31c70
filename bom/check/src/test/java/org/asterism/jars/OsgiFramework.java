package org.asterism.jars;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** Apache Felix, running: bundles see nothing of the class path that it was started from. */
final class OsgiFramework implements AutoCloseable {
    private final Framework framework;

    /** Starts one that keeps its bundles in a folder. */
    OsgiFramework(Path storage, Map<String, String> settings) throws BundleException {
        Map<String, String> configuration = new HashMap<>(settings);
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        // Else Felix would look into the class path of the tests, which has the same jars, for what a bundle does not
        // see.
        configuration.put("felix.bootdelegation.implicit", "false");
        framework = new FrameworkFactory().newFramework(configuration);
        framework.start();
    }

    /** Installs all, then starts all, so that their order does not matter. */
    List<Bundle> start(List<Path> jars) throws BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars) {
            bundles.add(context.installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        return bundles;
    }

    /** A function that a bundle offers under a name. */
    @SuppressWarnings("unchecked") // bundles and tests share the types of the JDK alone
    <T, R> Function<T, R> function(String name) throws InvalidSyntaxException {
        BundleContext context = framework.getBundleContext();
        ServiceReference<?>[] found = context.getServiceReferences(Function.class.getName(), "(name=" + name + ")");
        return (Function<T, R>) context.getService(found[0]);
    }

    @Override
    public void close() throws BundleException, IOException {
        framework.stop();
        try {
            framework.waitForStop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
