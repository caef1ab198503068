package io.mushrif.devstack.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.devstack.Home;
import io.mushrif.devstack.PartStatus;
import io.mushrif.devstack.StackState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the parts; the exit code is 0 only when all are ready. */
@Command(name = "status", description = "Shows part, address, state and memory of everything.")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<StackState> found = StackState.read(Home.directory());
        boolean supervised = found.filter(state -> state.supervisor().runs()).isPresent();
        List<PartStatus> parts = found.map(PartStatus::of).orElse(List.of());
        boolean ready =
                supervised
                        && found.get().ready()
                        && parts.stream().allMatch(part -> part.state().equals("ready"));
        System.out.println(
                json ? asJson(ready, parts) : asText(found.isPresent(), supervised, parts));
        return ready ? 0 : NOT_READY;
    }

    private static String asJson(boolean ready, List<PartStatus> parts)
            throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(Map.of("ready", ready, "parts", parts));
    }

    private static String asText(boolean found, boolean supervised, List<PartStatus> parts) {
        if (!found) {
            return "Mushrif is not running.";
        }
        String table = PartsTable.of(parts);
        return supervised
                ? table
                : table
                        + "\n  The supervisor was killed; "
                        + Shell.command()
                        + " down stops what is left.";
    }
}
