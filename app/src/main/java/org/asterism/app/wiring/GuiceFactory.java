package org.asterism.app.wiring;

import com.google.inject.Injector;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Lets Guice make the commands, and picocli its own parts and the collections of flags. */
public final class GuiceFactory implements IFactory {
    private final Injector injector;
    private final IFactory usual = CommandLine.defaultFactory();

    /** Makes with {@code injector}. */
    public GuiceFactory(Injector injector) {
        this.injector = injector;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        boolean ours = type.getName().startsWith("org.asterism.") && !type.isInterface();
        return ours ? injector.getInstance(type) : usual.create(type);
    }
}
