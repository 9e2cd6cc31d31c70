package org.asterism.core.plugin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asterism.core.data.TableReader;
import org.asterism.core.data.TableWriter;
import org.asterism.core.diagnostic.Diagnostic;
import org.asterism.core.draws.DrawReader;
import org.asterism.core.draws.DrawWriter;
import org.asterism.core.model.Model;
import org.asterism.core.option.Descriptor;
import org.asterism.core.option.Options;
import org.asterism.core.run.Engine;
import org.asterism.core.sampler.Sampler;

/**
 * A kind of service that a plug-in can offer.
 *
 * @param name what one is called in messages, such as {@code model}
 * @param type the interface, whose name is that of the file in {@code META-INF/services}
 * @param descriptor how one describes itself
 * @param probe throws if one does not answer what every command asks, such as its options
 * @param <S> the interface
 */
public record ServiceKind<S>(String name, Class<S> type, Function<S, Descriptor> descriptor, Consumer<S> probe) {
    /** Models. */
    public static final ServiceKind<Model> MODEL =
            new ServiceKind<>("model", Model.class, Model::descriptor, s -> Options.defaults(s.options()));

    /** Samplers. */
    public static final ServiceKind<Sampler> SAMPLER =
            new ServiceKind<>("sampler", Sampler.class, Sampler::descriptor, s -> Options.defaults(s.options()));

    /** Diagnostics. */
    public static final ServiceKind<Diagnostic> DIAGNOSTIC = new ServiceKind<>(
            "diagnostic", Diagnostic.class, Diagnostic::descriptor, s -> Options.defaults(s.options()));

    /** Readers of tables. */
    public static final ServiceKind<TableReader> READER =
            ofDescriptor("reader", TableReader.class, TableReader::descriptor);

    /** Writers of tables. */
    public static final ServiceKind<TableWriter> WRITER =
            ofDescriptor("writer", TableWriter.class, TableWriter::descriptor);

    /** Readers of draws. */
    public static final ServiceKind<DrawReader> DRAW_READER =
            ofDescriptor("draw reader", DrawReader.class, DrawReader::descriptor);

    /** Writers of draws. */
    public static final ServiceKind<DrawWriter> DRAW_WRITER =
            ofDescriptor("draw writer", DrawWriter.class, DrawWriter::descriptor);

    /** Engines. */
    public static final ServiceKind<Engine> ENGINE = ofDescriptor("engine", Engine.class, Engine::descriptor);

    private static final List<ServiceKind<?>> ALL =
            List.of(MODEL, SAMPLER, DIAGNOSTIC, READER, WRITER, DRAW_READER, DRAW_WRITER, ENGINE);

    private static <S> ServiceKind<S> ofDescriptor(String name, Class<S> type, Function<S, Descriptor> descriptor) {
        return new ServiceKind<>(name, type, descriptor, service -> {});
    }

    /** Every kind. */
    public static List<ServiceKind<?>> all() {
        return ALL;
    }

    /** The kind whose interface has this name. */
    static Optional<ServiceKind<?>> ofType(String typeName) {
        for (ServiceKind<?> kind : ALL) {
            if (kind.type.getName().equals(typeName)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
