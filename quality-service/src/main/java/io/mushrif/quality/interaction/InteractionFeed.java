package io.mushrif.quality.interaction;

import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of interactions with customers and of their erasure. */
@ApplicationScoped
class InteractionFeed {

    private final Inbox.Feed interactions;

    InteractionFeed(Inbox inbox, TakeInInteractions takeIn) {
        interactions =
                inbox.feed(
                        "interactions",
                        new Reactions()
                                .together(
                                        List.of(InteractionRecorded.class, InteractionErased.class),
                                        takeIn::handle));
    }

    @Incoming("interactions")
    @Blocking
    void interactions(ConsumerRecords<String, String> records) {
        interactions.receive(records);
    }
}
