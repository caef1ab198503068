package io.mushrif.devstack.command;

import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.Home;
import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.Stack;
import io.mushrif.devstack.StackState;
import io.mushrif.devstack.Terminal;
import io.mushrif.devstack.TerminalProgress;
import io.mushrif.devstack.demo.DemoData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, loads the demo data and watches over the parts until it is stopped. */
@Command(name = "up", description = "Starts Mushrif and stays until Ctrl-C stops it.")
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--no-demo", description = "Without demo data.")
    private boolean noDemo;

    @Option(
            names = "--fresh",
            description = "With empty data: removes those of earlier runs first.")
    private boolean fresh;

    @Option(names = "--detach", description = "Returns when all is ready; ./mushrif down stops it.")
    private boolean detach;

    @Option(
            names = "--only-parts",
            description = "PostgreSQL, Kafka, Keycloak and mail without the services.")
    private boolean onlyParts;

    @Option(names = Detached.SUPERVISE, hidden = true)
    private boolean supervise;

    private final Terminal terminal = Terminal.ofEnvironment();
    private volatile boolean stopping;

    @Override
    public Integer call() throws InterruptedException {
        Optional<StackState> running = RunningStack.find();
        if (running.isPresent()) {
            return alreadyRunning(running.get());
        }
        if (detach) {
            return Detached.start(noDemo, fresh, onlyParts);
        }
        Path home = Home.directory();
        if (fresh) {
            Stack.deleteData(home);
        }
        Stack stack = stack(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "devstack-stop"));
        long begin = System.nanoTime();
        try {
            stack.start();
        } catch (PartFailure e) {
            return failedToStart(e);
        }
        loadDemoData(stack);
        Welcome.print(terminal, RunningStack.require());
        terminal.line("");
        terminal.line(
                String.format(
                        Locale.ROOT,
                        "Mushrif is up after %.0f s. %s",
                        seconds(begin),
                        howToStop()));
        if (supervise) {
            Detached.tellComplete();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private Stack stack(Path home) {
        Stack.Builder builder =
                Stack.in(Home.repository()).home(home).progress(new TerminalProgress(terminal));
        if (onlyParts) {
            builder.onlyParts();
        }
        return builder.build();
    }

    private int alreadyRunning(StackState state) {
        terminal.line(
                "Mushrif is "
                        + (state.ready() ? "running already" : "being started")
                        + " (process "
                        + state.supervisor().pid()
                        + ").");
        Welcome.print(terminal, state);
        return 0;
    }

    private int failedToStart(PartFailure failure) throws InterruptedException {
        if (stopping) {
            // Ctrl-C ended the parts while they were starting; the shutdown hook is at work and
            // ends this process.
            new CountDownLatch(1).await();
        }
        throw failure;
    }

    private void loadDemoData(Stack stack) {
        if (noDemo || onlyParts) {
            return;
        }
        try {
            new DemoData(
                            new GatewayClient(stack.addresses(), stack.tokens()),
                            terminal,
                            Home.repository())
                    .load();
        } catch (PartFailure e) {
            // The platform itself runs: it is shown, with what is missing said beside it.
            terminal.line("  ✘ the demo data are incomplete: " + e.getMessage());
        }
    }

    private void stop(Stack stack) {
        stopping = true;
        stack.stop();
    }

    private String howToStop() {
        return supervise ? "Stop it with " + Shell.command() + " down." : "Ctrl-C stops it.";
    }

    private static double seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
