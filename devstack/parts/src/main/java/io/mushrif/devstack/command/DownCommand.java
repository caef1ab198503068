package io.mushrif.devstack.command;

import io.mushrif.devstack.Home;
import io.mushrif.devstack.Leftovers;
import io.mushrif.devstack.StackState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops a running stack, or what is left of one. */
@Command(name = "down", description = "Stops Mushrif, wherever it was started.")
public final class DownCommand implements Callable<Integer> {

    private static final int GRACE_SECONDS = 120;

    @Override
    public Integer call() {
        Path home = Home.directory();
        Optional<StackState> found = StackState.read(home);
        if (found.isEmpty()) {
            System.out.println("Mushrif is not running.");
            return 0;
        }
        StackState state = found.get();
        if (state.supervisor().runs()) {
            System.out.println("Stopping " + state.parts().size() + " parts …");
            state.supervisor().end(GRACE_SECONDS);
        }
        List<String> leftovers = Leftovers.stop(home, state);
        if (!leftovers.isEmpty()) {
            System.out.println(
                    "Stopped what had been left running: " + String.join(", ", leftovers));
        }
        System.out.println("Mushrif is stopped.");
        return 0;
    }
}
