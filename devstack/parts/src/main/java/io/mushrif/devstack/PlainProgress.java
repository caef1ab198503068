package io.mushrif.devstack;

import java.time.Duration;

/** One line per event, for logs and tests. */
final class PlainProgress implements Progress {

    @Override
    public void starting(Part part) {
        note("starting " + part.name());
    }

    @Override
    public void ready(Part part, Duration took) {
        note(part.name() + " is ready at " + part.address() + " after " + took.toMillis() + " ms");
    }

    @Override
    public void stopped(Part part) {
        note(part.name() + " is stopped");
    }

    @Override
    public void ended(Part part, Integer exitCode) {
        note(Endings.line(part, exitCode));
    }

    @Override
    public void note(String line) {
        System.out.println("[devstack] " + line);
    }
}
