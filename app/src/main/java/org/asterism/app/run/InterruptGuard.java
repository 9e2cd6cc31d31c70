package org.asterism.app.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asterism.core.run.Cancellation;

/**
 * While it is open, Ctrl-C asks the chains to stop, and the process waits until what they drew is written and told. The
 * process then ends with the status of the signal, 130.
 */
public final class InterruptGuard implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /** Ctrl-C requests {@code cancellation} from now on. */
    public InterruptGuard(Cancellation cancellation) {
        hook = new Thread(
                () -> {
                    cancellation.request();
                    try {
                        if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                            System.err.println("asterism: the draws could not be written in time");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "asterism-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending, and the hook has just been released.
            Thread.yield();
        }
    }
}
