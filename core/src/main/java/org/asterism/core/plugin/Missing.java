package org.asterism.core.plugin;

/** Explains a class that a plug-in needs and does not have. */
final class Missing {
    private Missing() {}

    /** The name of the class that a failure is about. */
    static String className(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.replaceFirst("^Could not initialize class ", "").replace('/', '.');
    }

    /** What to do about it. */
    static String cure(Throwable failure) {
        String name = className(failure);
        if (name.startsWith(Api.CORE + ".")) {
            return "the plug-in is built against another version of Asterism's core; build it against this one";
        }
        return "put the jar that has it and the plug-in into a folder of their own, or build both into one jar";
    }
}
