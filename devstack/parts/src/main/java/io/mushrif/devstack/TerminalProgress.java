package io.mushrif.devstack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A line per part, and on a real terminal what is being waited for. */
public final class TerminalProgress implements Progress {

    private final Terminal terminal;
    private final Map<String, Long> starting = new LinkedHashMap<>();

    public TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
        Thread clock = new Thread(this::tick, "devstack-progress");
        clock.setDaemon(true);
        clock.start();
    }

    @Override
    public synchronized void starting(Part part) {
        starting.put(part.name(), System.nanoTime());
        show();
    }

    @Override
    public synchronized void ready(Part part, Duration took) {
        starting.remove(part.name());
        terminal.line(
                String.format(
                        Locale.ROOT,
                        "  ✔ %-12s %-28s %5.1f s",
                        part.name(),
                        part.address(),
                        took.toMillis() / 1000.0));
        show();
    }

    @Override
    public synchronized void stopped(Part part) {
        starting.remove(part.name());
        terminal.line("  ✔ " + part.name() + " is stopped");
    }

    @Override
    public synchronized void ended(Part part, Integer exitCode) {
        starting.remove(part.name());
        terminal.line("  ✘ " + Endings.line(part, exitCode));
    }

    @Override
    public void note(String line) {
        terminal.line("  ! " + line);
    }

    private synchronized void show() {
        if (starting.isEmpty()) {
            return;
        }
        terminal.status(
                starting.entrySet().stream()
                        .map(
                                part ->
                                        part.getKey()
                                                + " "
                                                + (System.nanoTime() - part.getValue())
                                                        / 1_000_000_000L
                                                + " s")
                        .collect(Collectors.joining(", ", "  … ", "")));
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(1000);
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
