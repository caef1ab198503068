package io.mushrif.reporting.fact;

import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records interactions with customers. */
@ApplicationScoped
class InteractionFactFeed {

    private final Inbox.Feed interactions;

    InteractionFactFeed(Inbox inbox, Facts facts) {
        interactions =
                inbox.feed(
                        "interaction-facts",
                        new Reactions()
                                .together(List.of(InteractionRecorded.class), facts::record));
    }

    @Incoming("interaction-facts")
    @Blocking
    void interactions(ConsumerRecords<String, String> records) {
        interactions.receive(records);
    }
}
