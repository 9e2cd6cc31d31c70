package org.asterism.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.asterism.app.command.AsterismCommand;
import org.asterism.app.plugin.PluginFolders;
import org.asterism.app.terminal.Terminal;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.model.Model;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugins;
import org.asterism.core.plugin.ServiceKind;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.Sampler;

/** Binds a catalogue of each kind of service, loaded when it is first asked for, and the plug-ins that they share. */
public final class AppModule extends AbstractModule {
    private final Terminal terminal;
    private final PluginFolders folders;

    /** Binds {@code terminal} as the place where all output goes, and {@code folders} as those where plug-ins are. */
    public AppModule(Terminal terminal, PluginFolders folders) {
        this.terminal = terminal;
        this.folders = folders;
    }

    @Override
    protected void configure() {
        bind(Terminal.class).toInstance(terminal);
    }

    @Provides
    @Singleton
    Plugins plugins(AsterismCommand command) {
        // What the command line names is known when the first service is asked for, and not yet when this is called.
        return Plugins.in(() -> folders.after(command.plugins()));
    }

    @Provides
    @Singleton
    Catalogue<Model> models(Plugins plugins) {
        return Catalogue.load(ServiceKind.MODEL, plugins);
    }

    @Provides
    @Singleton
    Catalogue<Sampler> samplers(Plugins plugins) {
        return Catalogue.load(ServiceKind.SAMPLER, plugins);
    }

    @Provides
    @Singleton
    Catalogue<Diagnostic> diagnostics(Plugins plugins) {
        return Catalogue.load(ServiceKind.DIAGNOSTIC, plugins);
    }

    @Provides
    @Singleton
    Catalogue<TableReader> readers(Plugins plugins) {
        return Catalogue.load(ServiceKind.READER, plugins);
    }

    @Provides
    @Singleton
    Catalogue<TableWriter> writers(Plugins plugins) {
        return Catalogue.load(ServiceKind.WRITER, plugins);
    }

    @Provides
    @Singleton
    Catalogue<DrawWriter> drawWriters(Plugins plugins) {
        return Catalogue.load(ServiceKind.DRAW_WRITER, plugins);
    }

    @Provides
    @Singleton
    Catalogue<DrawReader> drawReaders(Plugins plugins) {
        return Catalogue.load(ServiceKind.DRAW_READER, plugins);
    }

    @Provides
    @Singleton
    Catalogue<Engine> engines(Plugins plugins) {
        return Catalogue.load(ServiceKind.ENGINE, plugins);
    }
}
