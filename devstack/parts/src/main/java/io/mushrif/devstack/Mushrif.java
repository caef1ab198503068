package io.mushrif.devstack;

import io.mushrif.devstack.command.BenchCommand;
import io.mushrif.devstack.command.DownCommand;
import io.mushrif.devstack.command.LogsCommand;
import io.mushrif.devstack.command.RebuildCommand;
import io.mushrif.devstack.command.StatusCommand;
import io.mushrif.devstack.command.TokenCommand;
import io.mushrif.devstack.command.UpCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program behind the shell script {@code ./mushrif}. */
@Command(
        name = "mushrif",
        description = "Runs the whole of Mushrif on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            BenchCommand.class,
            RebuildCommand.class,
            HelpCommand.class
        })
public final class Mushrif {

    private static final int FAILED = 1;

    private Mushrif() {}

    public static void main(String[] arguments) {
        quietLibraries();
        CommandLine line = new CommandLine(new Mushrif());
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    if (!(failure instanceof PartFailure)) {
                        throw failure;
                    }
                    System.err.println("✘ " + failure.getMessage());
                    return FAILED;
                });
        System.exit(arguments.length == 0 ? line.execute("help") : line.execute(arguments));
    }

    /**
     * Clients of the parts report what goes wrong to their callers; the terminal is for the user.
     */
    private static void quietLibraries() {
        String settings = "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n";
        try {
            LogManager.getLogManager()
                    .readConfiguration(
                            new ByteArrayInputStream(
                                    settings.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
