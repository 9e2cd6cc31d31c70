package org.asterism.core.run;

import java.util.List;

/** Names the place where a thread is. */
final class StackPlace {
    /** The names of the loaders of the JDK and of the class path; the boot loader has none. */
    private static final List<String> COMMON_LOADERS = List.of("app", "platform");

    private StackPlace() {}

    /**
     * The innermost call of code with a class loader of its own, which is that of a plug-in and whose name stands before the
     * call; or the innermost call, where there is no such code.
     *
     * @param calls of the thread, the innermost first
     */
    static String of(StackTraceElement[] calls) {
        for (StackTraceElement call : calls) {
            if (call.getClassLoaderName() != null && !COMMON_LOADERS.contains(call.getClassLoaderName())) {
                return call.toString();
            }
        }
        return calls.length == 0 ? "an unknown place" : calls[0].toString();
    }
}
