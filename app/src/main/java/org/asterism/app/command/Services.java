package org.asterism.app.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asterism.core.data.TableReader;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.model.Model;
import org.asterism.core.option.Descriptor;
import org.asterism.core.plugin.Catalogue;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.Sampler;

/** All services that a user can name, by kind. */
final class Services {
    private final Map<String, Map<Descriptor, Object>> byKind = new LinkedHashMap<>();

    @Inject
    Services(
            Catalogue<Model> models,
            Catalogue<Sampler> samplers,
            Catalogue<Diagnostic> diagnostics,
            Catalogue<TableReader> readers,
            Catalogue<Engine> engines) {
        models.all().forEach(s -> add("models", s.descriptor(), s));
        samplers.all().forEach(s -> add("samplers", s.descriptor(), s));
        diagnostics.all().forEach(s -> add("diagnostics", s.descriptor(), s));
        readers.all().forEach(s -> add("readers", s.descriptor(), s));
        engines.all().forEach(s -> add("engines", s.descriptor(), s));
    }

    private void add(String kind, Descriptor descriptor, Object service) {
        byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(descriptor, service);
    }

    List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    Map<Descriptor, Object> of(String kind) {
        return byKind.get(kind);
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        byKind.values().forEach(of -> of.keySet().forEach(d -> ids.add(d.id())));
        return ids;
    }
}
