package org.asterism.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.Sampler;

/** Binds a catalogue of each kind of service, loaded when it is first asked for. */
public final class AppModule extends AbstractModule {
    private final Terminal terminal;

    /** Binds {@code terminal} as the place where all output goes. */
    public AppModule(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    protected void configure() {
        bind(Terminal.class).toInstance(terminal);
    }

    @Provides
    @Singleton
    Catalogue<Model> models() {
        return Catalogue.load("model", Model.class, Model::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<Sampler> samplers() {
        return Catalogue.load("sampler", Sampler.class, Sampler::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<Diagnostic> diagnostics() {
        return Catalogue.load("diagnostic", Diagnostic.class, Diagnostic::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<TableReader> readers() {
        return Catalogue.load("reader", TableReader.class, TableReader::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<TableWriter> writers() {
        return Catalogue.load("writer", TableWriter.class, TableWriter::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<DrawWriter> drawWriters() {
        return Catalogue.load("draw writer", DrawWriter.class, DrawWriter::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<DrawReader> drawReaders() {
        return Catalogue.load("draw reader", DrawReader.class, DrawReader::descriptor);
    }

    @Provides
    @Singleton
    Catalogue<Engine> engines() {
        return Catalogue.load("engine", Engine.class, Engine::descriptor);
    }
}
