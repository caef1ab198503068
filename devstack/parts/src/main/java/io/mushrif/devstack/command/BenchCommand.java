package io.mushrif.devstack.command;

import io.mushrif.devstack.Home;
import io.mushrif.devstack.bench.Bench;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs a bench by its name; the options are the bench's own. */
@Command(
        name = "bench",
        description =
                "Measures: bench NAME [--json], NAME is intake, import, breaches, search, lists,"
                        + " duplicates, agreement or sampling.")
public final class BenchCommand implements Callable<Integer> {

    @Unmatched private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return Bench.run(arguments, Home.repository());
    }
}
