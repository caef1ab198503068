package io.mushrif.devstack;

import java.time.Duration;

/** Hears what happens to the parts of a stack. Called from several threads. */
public interface Progress {

    void starting(Part part);

    void ready(Part part, Duration took);

    void stopped(Part part);

    /** A part ended although nobody asked it to; the exit code is null where it is not known. */
    void ended(Part part, Integer exitCode);

    /** One line that the user should read. */
    void note(String line);

    /** Plain lines on standard output. */
    static Progress plain() {
        return new PlainProgress();
    }
}
