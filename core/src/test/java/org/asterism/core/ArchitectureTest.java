package org.asterism.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packages of core form a ladder. */
class ArchitectureTest {
    private static final List<String> LADDER = List.of(
            "error",
            "option",
            "data",
            "random",
            "transform",
            "model",
            "graph",
            "draws",
            "sampler",
            "diagnostic",
            "run",
            "plugin");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.asterism.core");

    @Test
    void eachPackageImportsOnlyWhatStandsBeforeIt() {
        for (int i = 0; i < LADDER.size() - 1; i++) {
            String[] later = LADDER.subList(i + 1, LADDER.size()).stream()
                    .map(name -> "org.asterism.core." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.asterism.core." + LADDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(classes);
        }
    }

    @Test
    void everyPackageIsOnTheLadder() {
        noClasses()
                .should()
                .resideOutsideOfPackages(LADDER.stream()
                        .map(name -> "org.asterism.core." + name + "..")
                        .toArray(String[]::new))
                .check(classes);
    }

    /** Inside the declaration language: expressions, what is compiled from them, distributions, and the declaration. */
    @Test
    void theLanguageIsALadderToo() {
        String graph = "org.asterism.core.graph";
        noClasses()
                .that()
                .resideInAPackage(graph + ".expression")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(graph, graph + ".distribution", graph + ".compile")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(graph + ".distribution", graph + ".compile")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(graph)
                .check(classes);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.asterism.core.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void thirdPartyTypesStayBehindOurOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.asterism.core.random")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..", "org.ejml..", "com.google..", "picocli..")
                .check(classes);
    }
}
