package org.asterism.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The API that plug-ins are promised is all of core but the compiler of declared models. */
class ApiTest {
    private static final String COMPILER = "org.asterism.core.graph.compile";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.asterism.core");

    @Test
    void listsEveryPackageOfCoreButTheCompiler() {
        Set<String> packages = new TreeSet<>();
        classes.forEach(c -> packages.add(c.getPackageName()));
        assertTrue(packages.remove(COMPILER));
        assertEquals(packages, new TreeSet<>(Api.packages()));
    }

    @Test
    void noPublicMethodOfTheApiShowsWhatIsNotShared() {
        classes.stream()
                .filter(c -> Api.packages().contains(c.getPackageName()))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(m -> {
                    assertFalse(m.getRawReturnType().getPackageName().equals(COMPILER), m.getFullName());
                    m.getRawParameterTypes()
                            .forEach(p -> assertFalse(p.getPackageName().equals(COMPILER), m.getFullName()));
                });
    }

    @Test
    void sharesTheLoggingFacadeAndNothingElseOfOthers() {
        assertTrue(Api.isShared("org.slf4j.LoggerFactory"));
        assertTrue(Api.isShared("org.asterism.core.model.Generative$Simulation"));
        assertFalse(Api.isShared("org.asterism.core.graph.compile.Compiler"));
        assertFalse(Api.isShared("org.asterism.samplers.nuts.NutsSampler"));
        assertFalse(Api.isShared("org.apache.commons.rng.UniformRandomProvider"));
        assertFalse(Api.isShared("NoPackage"));
    }
}
