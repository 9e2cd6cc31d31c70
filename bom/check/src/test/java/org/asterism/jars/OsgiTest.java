package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Under OSGi the jars are bundles whose services find one another, and a plug-in can be replaced while all else runs. */
class OsgiTest {
    private static final String MODEL = "org.asterism.core.model.Model";
    private static final String BELL = "org.example.model.BellModel";
    /** Long enough for loops in vectors, where the virtual machine has them. */
    private static final double[] DATA =
            IntStream.range(0, 4000).mapToDouble(i -> Math.sin(i) + 3).toArray();

    /** The mediator tells of each service that it registers. Held, so that its level is kept. */
    private static final Logger MEDIATOR = Logger.getLogger("org.apache.aries.spifly.BaseActivator");

    @TempDir
    private Path folder;

    @BeforeAll
    static void quieten() {
        MEDIATOR.setLevel(Level.WARNING);
    }

    private static List<Path> mediator() {
        return Jars.of(
                "asm", "asm-tree", "asm-analysis", "asm-commons", "asm-util", "org.apache.aries.spifly.dynamic.bundle");
    }

    private static List<Path> libraries() {
        return Jars.of("commons-rng-client-api", "commons-rng-core", "commons-rng-sampling", "commons-math3");
    }

    private BundleMaker maker() {
        return new BundleMaker(folder, List.of(Jars.ofModule("core"), Jars.of("org.apache.felix.framework")));
    }

    private Path host() throws IOException {
        return maker().make(
                        "host",
                        "1.0.0",
                        source -> source,
                        Map.of(
                                "Bundle-Activator",
                                "org.example.host.Host",
                                "Import-Package",
                                "org.osgi.framework,org.asterism.core.data,org.asterism.core.model,"
                                        + "org.asterism.core.option,org.asterism.core.plugin,org.asterism.core.random,"
                                        + "org.asterism.core.sampler"),
                        Map.of());
    }

    private Path model(int version, double sigma) throws IOException {
        return maker().make(
                        "model",
                        version + ".0.0",
                        source -> source.replace("/*sigma*/ 1", Double.toString(sigma))
                                .replace("/*version*/ \"1\"", "\"" + version + "\""),
                        Map.of(
                                "Import-Package",
                                "org.asterism.core.data,org.asterism.core.graph,"
                                        + "org.asterism.core.graph.distribution,org.asterism.core.graph.expression,"
                                        + "org.asterism.core.model,org.asterism.core.option",
                                "Provide-Capability",
                                "osgi.serviceloader;osgi.serviceloader=\"" + MODEL + "\"",
                                "Require-Capability",
                                "osgi.extender;filter:=\"(osgi.extender=osgi.serviceloader.registrar)\""),
                        Map.of(MODEL, BELL));
    }

    private static void assertPosterior(Map<String, Object> found, int version, double sigma) {
        assertEquals(Integer.toString(version), found.get("version"));
        double precision = DATA.length / (sigma * sigma) + 0.01;
        double mean = DoubleStream.of(DATA).sum() / (sigma * sigma) / precision;
        double sd = 1 / Math.sqrt(precision);
        // Of 600 draws of one normal coordinate at least 100 are effective; five standard errors.
        assertEquals(mean, (double) found.get("mean"), 5 * sd / Math.sqrt(100), "mean");
        assertEquals(sd, (double) found.get("sd"), 5 * sd / Math.sqrt(200), "standard deviation");
    }

    private List<Path> product() throws IOException {
        List<Path> jars = new ArrayList<>(mediator());
        jars.addAll(libraries());
        jars.addAll(List.of(Jars.ofModule("core"), Jars.ofModule("samplers"), Jars.ofModule("models"), host()));
        return jars;
    }

    @Test
    void aPlugInIsFoundSampledAndReplaced() throws Exception {
        List<Path> jars = product();
        try (OsgiFramework osgi = new OsgiFramework(folder.resolve("cache"), Map.of())) {
            Bundle core = named("org.asterism.core", osgi.start(jars));
            assertEquals(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), seesVectors(core));
            Function<String, List<String>> models = osgi.function("models");
            Function<double[], Map<String, Object>> sample = osgi.function("sample");
            assertTrue(models.apply("").contains("cluster"), "" + models.apply(""));
            assertFalse(models.apply("").contains("bell"), "" + models.apply(""));

            Bundle first = osgi.start(List.of(model(1, 1))).get(0);
            assertPosterior(sample.apply(DATA), 1, 1);

            first.stop();
            assertFalse(models.apply("").contains("bell"), "" + models.apply(""));
            first.uninstall();
            osgi.start(List.of(model(2, 2)));
            assertPosterior(sample.apply(DATA), 2, 2);
        }
    }

    private static Bundle named(String name, List<Bundle> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean seesVectors(Bundle bundle) {
        try {
            return bundle.loadClass("jdk.incubator.vector.DoubleVector") != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A framework may show its bundles fewer packages of the JDK than the virtual machine has. */
    @Test
    void loopsAreNotInVectorsWhereTheFrameworkHidesThem() throws Exception {
        Map<String, String> settings = Map.of(
                Constants.FRAMEWORK_SYSTEMPACKAGES,
                "org.osgi.framework;version=1.10,org.osgi.framework.hooks.weaving;version=1.1,"
                        + "org.osgi.framework.wiring;version=1.2,org.osgi.resource;version=1.0,"
                        + "org.osgi.util.tracker;version=1.5.2,org.osgi.framework.dto;version=1.8,"
                        + "org.osgi.framework.startlevel;version=1.0,org.osgi.framework.namespace;version=1.1,"
                        + "javax.management,javax.management.openmbean");
        try (OsgiFramework osgi = new OsgiFramework(folder.resolve("cache"), settings)) {
            assertFalse(seesVectors(named("org.asterism.core", osgi.start(product()))));
            osgi.start(List.of(model(1, 1)));
            Function<double[], Map<String, Object>> sample = osgi.function("sample");
            assertPosterior(sample.apply(DATA), 1, 1);
        }
    }

    /** Whoever names the classes needs no services. */
    @Test
    void withoutTheMediatorOurBundlesStillStart() throws Exception {
        List<Path> jars = new ArrayList<>(libraries());
        jars.addAll(List.of(Jars.ofModule("core"), Jars.ofModule("samplers"), Jars.ofModule("models")));
        try (OsgiFramework osgi = new OsgiFramework(folder.resolve("cache"), Map.of())) {
            for (Bundle bundle : osgi.start(jars)) {
                assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName());
            }
        }
    }

    /** Each of ours, the command too, with the libraries it needs; of these only aopalliance is no bundle. */
    @Test
    void everyJarResolvesWithItsLibraries() throws Exception {
        List<Path> jars = new ArrayList<>(mediator());
        jars.addAll(libraries());
        jars.addAll(
                Jars.of("fastcsv", "guice", "guava", "failureaccess", "jakarta.inject-api", "picocli", "snakeyaml"));
        jars.addAll(Jars.of("slf4j-api", "logback-classic", "logback-core"));
        for (String module : Jars.PRODUCT) {
            jars.add(Jars.ofModule(module));
        }
        Map<String, String> settings =
                Map.of(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.aopalliance.intercept,org.aopalliance.aop");
        try (OsgiFramework osgi = new OsgiFramework(folder.resolve("cache"), settings)) {
            for (Bundle bundle : osgi.start(jars)) {
                assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName());
            }
        }
    }
}
