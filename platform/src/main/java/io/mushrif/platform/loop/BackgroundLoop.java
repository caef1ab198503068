package io.mushrif.platform.loop;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A thread that does round after round until the service stops. A round that fails is told in the
 * log and followed by the next one after a second. For work that must begin within milliseconds or
 * holds a connection; what may wait some seconds is a scheduled method.
 */
public final class BackgroundLoop {

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** One round; it waits itself when there is nothing to do. */
    @FunctionalInterface
    public interface Round {
        /** Ends the loop by {@link InterruptedException} only. */
        void run() throws Exception;
    }

    private final String name;
    private final Round round;
    private volatile boolean running;
    private Thread thread;

    /**
     * @param name of the thread, for the log
     */
    public BackgroundLoop(String name, Round round) {
        this.name = name;
        this.round = round;
    }

    /** Begins with the first round. */
    public void start() {
        running = true;
        thread = new Thread(this::rounds, name);
        thread.start();
    }

    /** Interrupts the round and waits for its end, at most five seconds. */
    public void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(PATIENCE.toMillis());
        }
    }

    /** False as soon as it shall stop. */
    public boolean isRunning() {
        return running;
    }

    private void rounds() {
        while (running) {
            try {
                round.run();
            } catch (InterruptedException e) {
                return;
            } catch (Exception | AssertionError e) {
                // the driver asserts, where others throw, that its connection lives
                if (!rest(e)) {
                    return;
                }
            }
        }
    }

    private boolean rest(Throwable failure) {
        if (!running) {
            return false;
        }
        LOG.warnf(failure, "%s goes on after: %s", name, failure.getMessage());
        try {
            Thread.sleep(REST.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
