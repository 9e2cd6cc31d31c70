package org.asterism.app.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.model.Model;
import org.asterism.core.option.Descriptor;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.plugin.Plugin;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.Sampler;

/** All services, by kind. */
final class Services {
    private static final List<String> UNNAMED = List.of("writers", "draw readers", "draw writers");

    private final Map<String, Supplier<Map<Descriptor, Object>>> byKind = new LinkedHashMap<>();

    @Inject
    Services(
            Catalogue<Model> models,
            Catalogue<Sampler> samplers,
            Catalogue<Diagnostic> diagnostics,
            Catalogue<TableReader> readers,
            Catalogue<Engine> engines,
            Catalogue<TableWriter> writers,
            Catalogue<DrawReader> drawReaders,
            Catalogue<DrawWriter> drawWriters) {
        add("models", models, Model::descriptor);
        add("samplers", samplers, Sampler::descriptor);
        add("diagnostics", diagnostics, Diagnostic::descriptor);
        add("readers", readers, TableReader::descriptor);
        add("engines", engines, Engine::descriptor);
        add("writers", writers, TableWriter::descriptor);
        add("draw readers", drawReaders, DrawReader::descriptor);
        add("draw writers", drawWriters, DrawWriter::descriptor);
    }

    private <S> void add(String kind, Catalogue<S> catalogue, Function<S, Descriptor> descriptor) {
        byKind.put(kind, () -> {
            Map<Descriptor, Object> services = new LinkedHashMap<>();
            catalogue.all().forEach(service -> services.put(descriptor.apply(service), service));
            return services;
        });
    }

    /** The kinds whose services a user can name. */
    List<String> kinds() {
        return byKind.keySet().stream().filter(kind -> !UNNAMED.contains(kind)).toList();
    }

    Map<Descriptor, Object> of(String kind) {
        return byKind.get(kind).get();
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        kinds().forEach(kind -> of(kind).keySet().forEach(d -> ids.add(d.id())));
        return ids;
    }

    /** What a plug-in offers, each as its kind and id. */
    List<String> of(Plugin plugin) {
        List<String> titles = new ArrayList<>();
        byKind.forEach((kind, of) -> of.get().forEach((descriptor, service) -> {
            if (Plugin.of(service).filter(plugin::equals).isPresent()) {
                titles.add(kind.substring(0, kind.length() - 1) + " " + descriptor.id());
            }
        }));
        return titles;
    }
}
