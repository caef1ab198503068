package io.mushrif.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parts that run on although their supervisor was killed. */
public final class Leftovers {

    private static final int GRACE_SECONDS = 25;

    private Leftovers() {}

    /**
     * Stops what the state names and still runs, last started first.
     *
     * @return the names of the parts that were stopped
     */
    public static List<String> stop(Path home, StackState state) {
        List<StackState.Entry> parts = new ArrayList<>(state.parts());
        Collections.reverse(parts);
        List<String> stopped = new ArrayList<>();
        for (StackState.Entry part : parts) {
            if (!part.runs()) {
                continue;
            }
            if (part.name().equals("postgres")) {
                // SIGTERM would make it wait for its clients.
                new PostgresCluster(Stack.postgresData(home), Path.of(part.log()), 0, true).stop();
            } else {
                part.process().end(GRACE_SECONDS);
            }
            stopped.add(part.name());
        }
        StackState.forget(home);
        return stopped;
    }
}
