package org.asterism.core.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.asterism.core.error.AsterismException;
import org.asterism.core.error.PluginException;
import org.asterism.core.error.Problem;
import org.asterism.core.model.LogDensity;
import org.asterism.core.sampler.Chain;

/**
 * Stands before a service of a plug-in, and before what that makes: while code of the plug-in runs, its class loader is the
 * context class loader of the thread, and whatever it throws becomes a failure that names the plug-in. Exceptions that the
 * services are allowed to throw, those of {@code core.error} and those that a method declares, pass as they are.
 */
final class Guard implements InvocationHandler {
    private final Plugin plugin;
    private final String title;
    private final Object target;
    private final PluginException outOfMemory;

    /**
     * Guards one object.
     *
     * @param plugin whose code it is
     * @param title of the service in messages, such as {@code model eight-schools}
     */
    private Guard(Plugin plugin, String title, Object target) {
        this.plugin = plugin;
        this.title = title;
        this.target = target;
        // Made beforehand, as there is no memory to make it with when it is needed.
        this.outOfMemory = new PluginException(problem("it ran out of memory"));
        outOfMemory.setStackTrace(new StackTraceElement[0]);
        // The first call looks classes up, for which there is no memory either.
        failure("", new OutOfMemoryError());
    }

    /** The plug-in whose code is guarded. */
    Plugin plugin() {
        return plugin;
    }

    /** What is guarded. */
    Object target() {
        return target;
    }

    /** Guards an object, with all interfaces of the API that it has. */
    static <T> T around(Plugin plugin, String title, Class<T> type, Object target) {
        Class<?>[] interfaces = interfaces(target.getClass()).toArray(Class<?>[]::new);
        Object guarded =
                Proxy.newProxyInstance(Api.class.getClassLoader(), interfaces, new Guard(plugin, title, target));
        return type.cast(guarded);
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> direct : c.getInterfaces()) {
                if (isOfApi(direct)) {
                    found.add(direct);
                }
                found.addAll(interfaces(direct));
            }
        }
        return found;
    }

    private static boolean isOfApi(Class<?> type) {
        return type.isInterface()
                && Modifier.isPublic(type.getModifiers())
                && !type.isSealed()
                && type.getClassLoader() == Api.class.getClassLoader()
                && Api.packages().contains(type.getPackageName());
    }

    /** Makes a plug-in's loader that of the thread; returns the one before. */
    static ClassLoader enter(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        return before;
    }

    /** Gives the thread back the loader that it had. */
    static void leave(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        ClassLoader before = enter(plugin.loader());
        try {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, arguments);
            }
            Object result = method.invoke(target, arguments);
            if (result == null && method.getReturnType() != void.class) {
                throw new PluginException(problem(method.getName() + " returned null"));
            }
            return guarded(result, method.getReturnType());
        } catch (InvocationTargetException e) {
            for (Class<?> declared : method.getExceptionTypes()) {
                if (declared.isInstance(e.getCause())) {
                    throw e.getCause();
                }
            }
            throw failure(method.getName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw failure(method.getName(), e);
        } finally {
            leave(before);
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments)
            throws InvocationTargetException, IllegalAccessException {
        return method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : method.invoke(target, arguments);
    }

    /** What a call returned, guarded if the API says that it is something that computes. */
    private Object guarded(Object result, Class<?> declared) {
        if (result instanceof LogDensity density) {
            return GuardedDensity.of(this, density);
        }
        if (result instanceof Chain chain) {
            return GuardedChain.of(this, chain);
        }
        if (result instanceof Optional<?> optional) {
            return optional.map(this::part);
        }
        return isOfApi(declared) ? around(plugin, title, declared, result) : result;
    }

    /** A power that an object offers, guarded if it is one of the API. */
    Object part(Object offered) {
        return interfaces(offered.getClass()).isEmpty() ? offered : around(plugin, title, Object.class, offered);
    }

    /** The exception to throw for what code of the plug-in threw. */
    RuntimeException failure(String method, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return outOfMemory;
        }
        if (thrown instanceof AsterismException allowed) {
            return allowed;
        }
        if (thrown instanceof NoClassDefFoundError) {
            Problem problem = problem("class " + Missing.className(thrown) + " is missing in " + method);
            return new PluginException(problem.cure(Missing.cure(thrown)), thrown);
        }
        return new PluginException(problem(method + " threw " + thrown), thrown);
    }

    /** A problem of the plug-in. */
    Problem problem(String what) {
        return Problem.of(title + " of plug-in " + plugin.name() + ": " + what)
                .cure("report it to the author of the plug-in; --debug shows where it happened");
    }
}
