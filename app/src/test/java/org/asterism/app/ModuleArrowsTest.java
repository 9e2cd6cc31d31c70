package org.asterism.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The modules depend on core, never on one another; only app sees Guice and the command line. */
class ModuleArrowsTest {
    private static final List<String> MIDDLE = List.of("samplers", "models", "io", "diagnostics");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.asterism");

    private static String in(String module) {
        return "org.asterism." + module + "..";
    }

    @Test
    void modulesInTheMiddleDependOnCoreOnly() {
        for (String module : MIDDLE) {
            String[] others = MIDDLE.stream()
                    .filter(m -> !m.equals(module))
                    .map(ModuleArrowsTest::in)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(in(module))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
            noClasses()
                    .that()
                    .resideInAPackage(in(module))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(in("app"))
                    .check(classes);
        }
    }

    @Test
    void coreDependsOnNoOtherModule() {
        String[] others = {in("samplers"), in("models"), in("io"), in("diagnostics"), in("app")};
        noClasses()
                .that()
                .resideInAPackage(in("core"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    @Test
    void theTestkitKnowsCoreAndDiagnosticsOnlyAndNoModuleKnowsIt() {
        noClasses()
                .that()
                .resideInAPackage(in("testkit"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("samplers"), in("models"), in("io"), in("app"))
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(in("core"), in("samplers"), in("models"), in("io"), in("diagnostics"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("testkit"))
                .check(classes);
    }

    @Test
    void librariesStayInTheirModules() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "picocli..", "ch.qos..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage(in("io"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nom.tam..", "de.siegmar..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(in("models"), in("samplers"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.ejml..")
                .check(classes);
    }

    @Test
    void packagesOfEachModuleHaveNoCycles() {
        for (String module : MIDDLE) {
            SlicesRuleDefinition.slices()
                    .matching("org.asterism." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }
}
