package io.mushrif.quality.sampling;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.survey.SurveyAnswered;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the rules of plans ask for, and what was scored. */
@ApplicationScoped
class SamplingFeed {

    private final Inbox.Feed complaints;
    private final Inbox.Feed customers;
    private final Inbox.Feed agents;
    private final Inbox.Feed evaluations;
    private final Inbox.Feed surveys;

    SamplingFeed(Inbox inbox, SamplingSignals signals) {
        complaints =
                inbox.feed(
                        "sampling-complaints",
                        new Reactions().on(ComplaintRegistered.class, signals::on));
        customers =
                inbox.feed(
                        "sampling-customers",
                        new Reactions().on(CustomerErased.class, signals::on));
        agents = inbox.feed("sampling-agents", new Reactions().on(AgentJoined.class, signals::on));
        evaluations =
                inbox.feed(
                        "sampling-evaluations",
                        new Reactions().on(EvaluationCompleted.class, signals::on));
        surveys =
                inbox.feed(
                        "sampling-surveys", new Reactions().on(SurveyAnswered.class, signals::on));
    }

    @Incoming("sampling-complaints")
    @Blocking
    void complaints(ConsumerRecords<String, String> records) {
        complaints.receive(records);
    }

    @Incoming("sampling-customers")
    @Blocking
    void customers(ConsumerRecords<String, String> records) {
        customers.receive(records);
    }

    @Incoming("sampling-agents")
    @Blocking
    void agents(ConsumerRecords<String, String> records) {
        agents.receive(records);
    }

    @Incoming("sampling-surveys")
    @Blocking
    void surveys(ConsumerRecords<String, String> records) {
        surveys.receive(records);
    }

    @Incoming("sampling-evaluations")
    @Blocking
    void evaluations(ConsumerRecords<String, String> records) {
        evaluations.receive(records);
    }
}
