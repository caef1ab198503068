package io.mushrif.devstack;

import java.util.List;

/**
 * How a part of a running stack is doing.
 *
 * @param state {@code ready}, {@code not ready} or {@code ended}
 * @param memoryMegabytes what the process holds now (2^20 bytes)
 */
public record PartStatus(
        String part, String address, String state, long memoryMegabytes, long pid, String log) {

    /** Asks every part named in the state. */
    public static List<PartStatus> of(StackState state) {
        return state.parts().parallelStream().map(PartStatus::of).toList();
    }

    private static PartStatus of(StackState.Entry part) {
        boolean runs = part.runs();
        return new PartStatus(
                part.name(),
                part.address(),
                runs ? (answers(part) ? "ready" : "not ready") : "ended",
                runs ? ProcessFigures.of(part.process().pid()).memoryMegabytes() : 0,
                part.process().pid(),
                part.log());
    }

    private static boolean answers(StackState.Entry part) {
        return switch (part.name()) {
            case "postgres", "kafka", "mail" -> Readiness.accepts(portOf(part.address()));
            case "keycloak" -> Readiness.answersOk(part.address() + "/realms/mushrif");
            default -> Readiness.answersOk(part.address() + "/q/health/ready");
        };
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
