package io.mushrif.quality.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InteractionFeedTest {

    private static final Instant AT = Instant.parse("2026-03-01T07:25:00Z");

    private final UUID team = UUID.randomUUID();
    private final UUID agent = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Test
    void an_interaction_is_known_as_it_was_told() {
        InteractionRecorded told =
                new InteractionRecorded(
                        UUID.randomUUID(),
                        "CALL",
                        "INBOUND",
                        "ANSWERED",
                        customer,
                        agent,
                        team,
                        "cards",
                        AT,
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(3),
                        "ar",
                        2,
                        AT.plusSeconds(200));
        Events.send(told);
        assertThat(await(told.interactionId())).isEqualTo(RecordedInteraction.of(told));
    }

    @Test
    void an_interaction_that_is_told_twice_is_there_once() {
        InteractionRecorded told = InteractionFixture.aCall(team, agent, customer, AT);
        UUID event = UUID.randomUUID();
        Events.send(event, told);
        Events.send(event, told);
        Events.send(UUID.randomUUID(), told);
        InteractionRecorded behind = InteractionFixture.aCall(team, agent, customer, AT);
        Events.send(behind);
        await(told.interactionId());
        await(behind.interactionId());
        assertThat(interactions().find(List.of(told.interactionId()))).hasSize(1);
    }

    @Test
    void interactions_of_other_months_and_of_no_month_that_can_be_are_kept() {
        InteractionRecorded old =
                InteractionFixture.aCall(
                        team, agent, customer, Instant.parse("2019-12-31T23:59:59Z"));
        InteractionRecorded far =
                InteractionFixture.aCall(
                        team, agent, customer, Instant.parse("2222-01-01T00:00:00Z"));
        Events.send(old, far);
        assertThat(await(old.interactionId()).startedAt()).isEqualTo(old.startedAt());
        assertThat(await(far.interactionId()).startedAt()).isEqualTo(far.startedAt());
    }

    @Test
    void an_erased_interaction_has_no_customer_whichever_event_comes_first() {
        InteractionRecorded before = InteractionFixture.aCall(team, agent, customer, AT);
        InteractionRecorded after = InteractionFixture.aCall(team, agent, customer, AT);
        Events.send(before);
        Events.send(new InteractionErased(before.interactionId(), AT.plusSeconds(900)));
        Events.send(new InteractionErased(after.interactionId(), AT.plusSeconds(900)));
        Events.send(after);
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            assertThat(await(before.interactionId()).erased()).isTrue();
                            assertThat(await(after.interactionId()).erased()).isTrue();
                        });
        assertThat(await(before.interactionId()).customerId()).isNull();
        assertThat(await(after.interactionId()).customerId()).isNull();
    }

    private static RecordedInteraction await(UUID id) {
        return Awaitility.await()
                .until(() -> interactions().find(id), found -> found.isPresent())
                .get();
    }

    private static Interactions interactions() {
        return Arc.container().instance(Interactions.class).get();
    }
}
