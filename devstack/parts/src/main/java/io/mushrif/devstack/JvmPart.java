package io.mushrif.devstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A part that is a JVM started by this one. */
abstract class JvmPart implements Part, AutoCloseable {

    private final String name;
    private final Path log;
    private final int startSeconds;
    private volatile ChildProcess process;
    private Consumer<Integer> ended = exitCode -> {};
    private Runnable launched = () -> {};

    JvmPart(String name, Path log, int startSeconds) {
        this.name = name;
        this.log = log;
        this.startSeconds = startSeconds;
    }

    /** Arguments of {@code java}. */
    abstract List<String> arguments();

    abstract Map<String, String> environment();

    abstract boolean answers();

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized void launch() {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        ChildProcess started = ChildProcess.java(arguments(), environment(), log);
        process = started;
        started.whenEndedUnasked(ended);
        launched.run();
    }

    @Override
    public void awaitReady() {
        Readiness.require(name, process, this::answers, startSeconds);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    @Override
    public void killHard() {
        if (process != null) {
            process.killHard();
        }
    }

    @Override
    public void whenEndedUnasked(Consumer<Integer> listener) {
        ended = listener;
    }

    @Override
    public void whenLaunched(Runnable listener) {
        launched = listener;
    }

    @Override
    public void close() {
        stop();
    }
}
