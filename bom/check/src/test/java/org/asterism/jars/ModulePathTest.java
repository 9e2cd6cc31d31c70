package org.asterism.jars;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a module path the jars are automatic modules, which two jars with one package between them cannot be. */
class ModulePathTest {
    private static final List<String> LIBRARIES = List.of("core", "samplers", "models", "io", "diagnostics");

    @Test
    void servicesAreFoundOnTheModulePath() throws ClassNotFoundException {
        List<Path> jars = new ArrayList<>(Jars.of(
                "commons-rng-client-api",
                "commons-rng-core",
                "commons-rng-sampling",
                "commons-math3",
                "ejml-core",
                "ejml-ddense",
                "fastcsv",
                "nom-tam-fits"));
        LIBRARIES.forEach(module -> jars.add(Jars.ofModule(module)));
        Set<String> names =
                LIBRARIES.stream().map(module -> "org.asterism." + module).collect(Collectors.toSet());
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(jars.toArray(Path[]::new)), ModuleFinder.of(), names);
        ModuleLayer layer = ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
                .layer();
        assertOffers(layer, "org.asterism.core.model.Model", "org.asterism.models.cluster.ClusterModel");
        assertOffers(layer, "org.asterism.core.sampler.Sampler", "org.asterism.samplers.nuts.NutsSampler");
        assertOffers(layer, "org.asterism.core.data.TableReader", "org.asterism.io.fits.FitsTableReader");
        assertOffers(
                layer,
                "org.asterism.core.diagnostic.Diagnostic",
                "org.asterism.diagnostics.checks.DivergenceDiagnostic");
    }

    private static void assertOffers(ModuleLayer layer, String service, String provider) throws ClassNotFoundException {
        Class<?> type = layer.findLoader("org.asterism.core").loadClass(service);
        Stream<String> found = ServiceLoader.load(layer, type).stream()
                .map(offered -> offered.type().getName());
        assertTrue(found.anyMatch(provider::equals), provider);
    }
}
