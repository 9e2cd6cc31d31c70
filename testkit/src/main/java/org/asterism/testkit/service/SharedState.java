package org.asterism.testkit.service;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What two objects share that is written to, such as a buffer of a posterior that all its evaluators use. It is found whether
 * or not two threads happen to meet there.
 */
public final class SharedState {
    private SharedState() {}

    /**
     * Runs an action of one of two objects and looks what changed of all that both can reach.
     *
     * @param one does the action
     * @param other should not know of it
     * @param action has been run before, so that what is prepared once is prepared
     * @return what both share and is written to, in words; empty if there is nothing
     */
    public static Optional<String> writtenBy(Object one, Object other, Runnable action) {
        if (one == other) {
            return Optional.of("they are the same object, " + one.getClass().getName());
        }
        Set<Object> shared = ObjectGraph.from(one);
        shared.retainAll(ObjectGraph.from(other));
        Map<Object, Object> before = new IdentityHashMap<>();
        shared.forEach(object -> before.put(object, snapshot(object)));
        action.run();
        for (Map.Entry<Object, Object> entry : before.entrySet()) {
            if (!same(entry.getValue(), snapshot(entry.getKey()))) {
                return Optional.of("they share " + words(entry.getKey()) + ", which is written to");
            }
        }
        return Optional.empty();
    }

    private static String words(Object object) {
        Class<?> type = object.getClass();
        return type.isArray()
                ? "an array of " + Array.getLength(object) + " "
                        + type.getComponentType().getSimpleName() + "s"
                : "an object of " + type.getName();
    }

    /** The numbers in an object: a copy of an array of numbers, or all fields of numbers by name. */
    private static Object snapshot(Object object) {
        if (object instanceof double[] values) {
            return values.clone();
        }
        if (object instanceof float[] values) {
            return values.clone();
        }
        if (object instanceof long[] values) {
            return values.clone();
        }
        if (object instanceof int[] values) {
            return values.clone();
        }
        return fields(object);
    }

    /** Volatile fields are meant for several threads. */
    private static Map<String, Object> fields(Object object) {
        Map<String, Object> values = new TreeMap<>();
        Class<?> type = object.getClass();
        for (; type != null && !type.isArray() && !ObjectGraph.isOfJdk(type); type = type.getSuperclass()) {
            String owner = type.getName();
            for (Field field : type.getDeclaredFields()) {
                if (field.getType().isPrimitive() && !Modifier.isVolatile(field.getModifiers())) {
                    ObjectGraph.value(field, object)
                            .ifPresent(value -> values.put(owner + "." + field.getName(), value));
                }
            }
        }
        return values;
    }

    private static boolean same(Object one, Object other) {
        // Arrays of the same kind are compared bit by bit, maps entry by entry.
        return Arrays.deepEquals(new Object[] {one}, new Object[] {other});
    }
}
