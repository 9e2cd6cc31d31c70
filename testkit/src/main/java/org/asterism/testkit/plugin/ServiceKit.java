package org.asterism.testkit.plugin;

import java.util.List;
import java.util.function.Supplier;
import org.asterism.core.data.TableReader;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.core.sampler.Sampler;
import org.asterism.testkit.Check;
import org.asterism.testkit.Kit;
import org.asterism.testkit.Outcome;
import org.asterism.testkit.diagnostic.DiagnosticKit;
import org.asterism.testkit.model.ModelKit;
import org.asterism.testkit.reader.ReaderKit;
import org.asterism.testkit.sampler.SamplerKit;
import org.asterism.testkit.sampler.Targets;
import org.asterism.testkit.service.DescriptorCheck;

/**
 * The kit of a service of which nothing is known but its kind. While its checks run, the class loader of the plug-in is that of
 * the thread, as in a run.
 */
final class ServiceKit implements Kit {
    /** A standard error falls to an eighth. */
    private static final int DOUBLINGS = 6;

    private final String subject;
    private final ClassLoader loader;
    private final List<Check> checks;

    private ServiceKit(String subject, ClassLoader loader, List<Check> checks) {
        this.subject = subject;
        this.loader = loader;
        this.checks = checks;
    }

    static <S> ServiceKit of(ServiceKind<S> kind, S service) {
        String subject = kind.name() + " " + kind.descriptor().apply(service).id();
        return new ServiceKit(subject, service.getClass().getClassLoader(), checks(kind, service));
    }

    private static <S> List<Check> checks(ServiceKind<S> kind, S service) {
        if (service instanceof Model model) {
            return ModelKit.of(model).checks();
        }
        if (service instanceof Sampler sampler) {
            // Harder densities ask for settings that only its author knows.
            return SamplerKit.of(sampler)
                    .targets(List.of(Targets.normal(1), Targets.normal(10), Targets.heavyTailed()))
                    .patient(DOUBLINGS)
                    .checks();
        }
        if (service instanceof Diagnostic diagnostic) {
            return DiagnosticKit.of(diagnostic).checks();
        }
        if (service instanceof TableReader reader) {
            return ReaderKit.of(reader).checks();
        }
        return List.of(DescriptorCheck.of(() -> kind.descriptor().apply(service)));
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public List<Check> checks() {
        return checks.stream()
                .map(check -> Check.of(check.name(), () -> inItsLoader(check.test())))
                .toList();
    }

    private Outcome inItsLoader(Supplier<Outcome> test) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return test.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
