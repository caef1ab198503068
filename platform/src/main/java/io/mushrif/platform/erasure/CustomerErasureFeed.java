package io.mushrif.platform.erasure;

import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.platform.bulkimport.Rejects;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears which customers were erased and erases what the platform has kept of them in this service.
 * What the service itself keeps is for a feed of its own.
 */
@ApplicationScoped
class CustomerErasureFeed {

    private final Inbox.Feed customers;

    CustomerErasureFeed(Inbox inbox, Remnants remnants, Rejects rejects) {
        customers =
                inbox.feed(
                        "customer-erasures",
                        new Reactions()
                                .on(
                                        CustomerErased.class,
                                        erased -> {
                                            List<String> id =
                                                    List.of(erased.customerId().toString());
                                            remnants.erase(id);
                                            rejects.erase(id);
                                        }));
    }

    @Incoming("customer-erasures")
    @Blocking
    void customers(ConsumerRecords<String, String> records) {
        customers.receive(records);
    }
}
