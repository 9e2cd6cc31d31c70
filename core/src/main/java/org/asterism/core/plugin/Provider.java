package org.asterism.core.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asterism.core.error.Problem;
import org.asterism.core.option.Descriptor;

/**
 * A class of a plug-in that is named as a service.
 *
 * @param plugin whose it is
 * @param kind what it is named as
 * @param className its name
 */
record Provider<S>(Plugin plugin, ServiceKind<S> kind, String className) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    /**
     * The service, and what it says of itself.
     *
     * @param service guarded
     * @param descriptor with an id that can be asked for
     */
    record Opened<S>(Plugin plugin, String className, S service, Descriptor descriptor) {}

    /** Says what keeps the class from being a service. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private BrokenException(Problem problem, Throwable cause) {
            super(problem.toString(), cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /**
     * Makes the service, and asks it what every command asks.
     *
     * @throws BrokenException if that fails in any way
     */
    Opened<S> open() throws BrokenException {
        ClassLoader before = Guard.enter(plugin.loader());
        String step = "it cannot be loaded";
        try {
            Class<?> loaded = Class.forName(className, false, plugin.loader());
            if (!kind.type().isAssignableFrom(loaded)) {
                throw broken(
                        "it is no " + kind.name() + ": it does not implement "
                                + kind.type().getName(),
                        "name it in the file of the service that it is");
            }
            step = "its constructor failed";
            S made = kind.type().cast(loaded.getConstructor().newInstance());
            step = "its descriptor failed";
            Descriptor descriptor = kind.descriptor().apply(made);
            if (descriptor == null
                    || descriptor.id() == null
                    || !ID.matcher(descriptor.id()).matches()) {
                throw broken(
                        "its id is " + (descriptor == null ? "missing" : "'" + descriptor.id() + "'"),
                        "an id is lower case, its words joined by hyphens");
            }
            step = "its options failed";
            kind.probe().accept(made);
            String title = kind.name() + " " + descriptor.id();
            return new Opened<>(plugin, className, Guard.around(plugin, title, kind.type(), made), descriptor);
        } catch (ClassNotFoundException e) {
            throw new BrokenException(missing(className, e), e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new BrokenException(
                    problem("it has no public constructor without arguments, or is not public")
                            .cure("give it one, and make the class public and not abstract"),
                    e);
        } catch (InvocationTargetException e) {
            throw new BrokenException(failure(step, e.getCause()), e.getCause());
        } catch (BrokenException e) {
            throw e;
        } catch (Throwable e) {
            // Whatever its code does here, it is this one service that cannot be used.
            throw new BrokenException(failure(step, e), e);
        } finally {
            Guard.leave(before);
        }
    }

    private BrokenException broken(String what, String cure) {
        return new BrokenException(problem(what).cure(cure), null);
    }

    private Problem problem(String what) {
        return Problem.of(kind.name() + " " + className + ": " + what)
                .at(plugin.place().toString());
    }

    private Problem missing(String name, ClassNotFoundException e) {
        return e.getCause() == null
                ? problem("the class is not in the jar")
                        .cure("mend META-INF/services/" + kind.type().getName() + ", or build the jar again")
                : failure("it cannot be loaded", e.getCause());
    }

    private Problem failure(String step, Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return failure(step, thrown.getCause());
        }
        if (thrown instanceof UnsupportedClassVersionError) {
            return tooNew(thrown);
        }
        if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
            return problem(step + ": class " + Missing.className(thrown) + " is missing")
                    .cure(Missing.cure(thrown));
        }
        if (thrown instanceof LinkageError) {
            return problem(step + ": " + thrown)
                    .cure("build it again, against the libraries and the version of Asterism that it runs with");
        }
        return problem(step + ": " + thrown).cure("report it to the author of the plug-in");
    }

    private Problem tooNew(Throwable thrown) {
        Matcher version = CLASS_FILE_VERSION.matcher(String.valueOf(thrown.getMessage()));
        int running = Runtime.version().feature();
        if (!version.find()) {
            return problem("it is compiled for a later Java than this (" + running + "): " + thrown.getMessage())
                    .cure("run it with a later Java");
        }
        int needed = Integer.parseInt(version.group(1)) - VERSION_BEFORE_JAVA_1;
        return problem("it is compiled for Java " + needed + ", and this is Java " + running)
                .cure("run with Java " + needed + ", or build it with maven.compiler.release 17");
    }
}
