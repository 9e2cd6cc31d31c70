package org.asterism.testkit.service;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All objects that can be reached from one, by its fields, their classes' statics, and the elements of arrays, collections
 * and maps; what the JDK hides of its own objects is left out.
 */
final class ObjectGraph {
    /** A graph that is larger says nothing in the time that a test has. */
    private static final int MOST = 500_000;

    private final Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> left = new ArrayDeque<>();
    private final Set<Class<?>> classes = Collections.newSetFromMap(new IdentityHashMap<>());

    private ObjectGraph() {}

    /** The objects, by identity. */
    static Set<Object> from(Object root) {
        ObjectGraph graph = new ObjectGraph();
        graph.add(root);
        while (!graph.left.isEmpty() && graph.objects.size() < MOST) {
            graph.visit(graph.left.pop());
        }
        return graph.objects;
    }

    private void add(Object object) {
        if (object != null && !isPlain(object) && objects.add(object)) {
            left.push(object);
        }
    }

    /** What has no state, or belongs to the JVM. */
    private static boolean isPlain(Object object) {
        return object instanceof String
                || object instanceof Number
                || object instanceof Boolean
                || object instanceof Class
                || object instanceof ClassLoader
                || object instanceof Thread
                || object instanceof Enum;
    }

    private void visit(Object object) {
        if (object.getClass().isArray()) {
            boolean ofObjects = !object.getClass().getComponentType().isPrimitive();
            for (int i = 0; ofObjects && i < Array.getLength(object); i++) {
                add(Array.get(object, i));
            }
        } else if (object instanceof Iterable<?> elements && isOfJdk(object.getClass())) {
            elements.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
            map.values().forEach(this::add);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else {
            fields(object);
        }
    }

    private void fields(Object object) {
        for (Class<?> type = object.getClass(); type != null && !isOfJdk(type); type = type.getSuperclass()) {
            boolean first = classes.add(type);
            for (Field field : type.getDeclaredFields()) {
                boolean isStatic = Modifier.isStatic(field.getModifiers());
                if (!field.getType().isPrimitive() && (first || !isStatic)) {
                    value(field, object).ifPresent(this::add);
                }
            }
        }
    }

    /** The value of a field; empty where it is null, or hidden from everybody. */
    static Optional<Object> value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(Modifier.isStatic(field.getModifiers()) ? null : of));
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return Optional.empty();
        }
    }

    /** Whether the JDK looks after a class, and lets nobody see its fields. */
    static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }
}
