package org.asterism.testkit.diagnostic;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.testkit.junit.KitTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every diagnostic of the product passes the kit that plug-ins pass. */
class BuiltInDiagnosticsTest {
    @TestFactory
    Stream<DynamicTest> diagnosticsKeepTheContract() {
        return ServiceLoader.load(Diagnostic.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(DiagnosticKit::of)
                .flatMap(KitTests::of);
    }
}
