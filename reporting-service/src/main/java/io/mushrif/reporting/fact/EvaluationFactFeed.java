package io.mushrif.reporting.fact;

import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records how interactions were scored. */
@ApplicationScoped
class EvaluationFactFeed {

    private final Inbox.Feed evaluations;

    EvaluationFactFeed(Inbox inbox, Facts facts) {
        evaluations =
                inbox.feed(
                        "evaluation-facts",
                        new Reactions()
                                .together(
                                        List.of(
                                                EvaluationCompleted.class,
                                                EvaluationRescored.class),
                                        facts::record));
    }

    @Incoming("evaluation-facts")
    @Blocking
    void evaluations(ConsumerRecords<String, String> records) {
        evaluations.receive(records);
    }
}
