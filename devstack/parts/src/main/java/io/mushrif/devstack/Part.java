package io.mushrif.devstack;

import java.nio.file.Path;
import java.util.function.Consumer;

/** One process of the stack: a server that Mushrif runs on, or one of its services. */
public interface Part {

    /** Short name as in ports.properties: {@code postgres}, {@code kafka}, {@code complaints}. */
    String name();

    /** Where the part is reached, host and port or a URL. */
    String address();

    /** Process id of the running part. */
    long pid();

    boolean isAlive();

    Path log();

    /**
     * What has to be done once on this machine before the part can be started; may take a while.
     */
    default void prepare() {}

    /** Starts the process without waiting until it answers. */
    void launch();

    /**
     * Waits until the part answers; fails with the end of its log when it ends before or takes too
     * long.
     */
    void awaitReady();

    /** Asks the process to end and waits until it has. Does nothing when it is not running. */
    void stop();

    /** Ends the process at once, as a crash would ({@code kill -9}). */
    void killHard();

    /** Starts the part again on the same port and the same data and waits until it is ready. */
    default void restart() {
        stop();
        launch();
        awaitReady();
    }

    /**
     * Tells when the process ends although nobody stopped or killed it through this part; with its
     * exit code, or null where the operating system does not say. To be called before the launch.
     */
    void whenEndedUnasked(Consumer<Integer> listener);

    /**
     * Tells after every launch, the first and those of restarts. To be called before the launch.
     */
    void whenLaunched(Runnable listener);
}
