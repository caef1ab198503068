package io.mushrif.reporting.fact;

import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records what happens to complaints. */
@ApplicationScoped
class ComplaintFactFeed {

    private final Inbox.Feed complaints;

    ComplaintFactFeed(Inbox inbox, Facts facts) {
        complaints =
                inbox.feed(
                        "complaint-facts",
                        new Reactions().together(FactsOf.COMPLAINT_EVENTS, facts::record));
    }

    @Incoming("complaint-facts")
    @Blocking
    void complaints(ConsumerRecords<String, String> records) {
        complaints.receive(records);
    }
}
