package io.mushrif.quality.interaction;

import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.testkit.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Interactions for tests, as complaints tells of them. */
public final class InteractionFixture {

    private InteractionFixture() {}

    /** An answered call of three minutes after twenty seconds. */
    public static InteractionRecorded aCall(UUID team, UUID agent, UUID customer, Instant at) {
        return new InteractionRecorded(
                UUID.randomUUID(),
                "CALL",
                "INBOUND",
                "ANSWERED",
                customer,
                agent,
                team,
                "cards",
                at,
                Duration.ofSeconds(20),
                Duration.ofMinutes(3),
                at.plusSeconds(200));
    }

    /** Sends interactions as complaints does. */
    public static void send(List<InteractionRecorded> interactions) {
        Events.send(interactions.toArray(InteractionRecorded[]::new));
    }
}
