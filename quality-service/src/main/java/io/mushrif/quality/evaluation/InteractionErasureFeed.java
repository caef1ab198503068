package io.mushrif.quality.evaluation;

import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which interactions were erased together with their customer. */
@ApplicationScoped
class InteractionErasureFeed {

    private final Inbox.Feed interactions;

    InteractionErasureFeed(Inbox inbox, ErasedInteractions erased) {
        interactions =
                inbox.feed(
                        "interaction-erasures",
                        new Reactions().on(InteractionErased.class, erased::on));
    }

    @Incoming("interaction-erasures")
    @Blocking
    void interactions(ConsumerRecords<String, String> records) {
        interactions.receive(records);
    }
}
