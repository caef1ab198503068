package io.mushrif.quality.survey;

import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.customer.CustomerMergeUndone;
import io.mushrif.contracts.customer.CustomerMerged;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.contracts.survey.SurveySent;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.mushrif.platform.inbox.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what customers can be asked about, which links went out, and whom to forget. */
@ApplicationScoped
class SurveyFeed {

    private final Inbox.Feed complaints;
    private final Inbox.Feed interactions;
    private final Inbox.Feed mails;
    private final Inbox.Feed customers;

    SurveyFeed(
            Inbox inbox,
            InviteCustomers inviteCustomers,
            OnSurveyMail onSurveyMail,
            ForgottenCustomers forgotten,
            MergedCustomers merged) {
        complaints =
                inbox.feed(
                        "survey-complaints",
                        new Reactions()
                                .on(
                                        ComplaintClosed.class,
                                        closed ->
                                                inviteCustomers.handle(
                                                        List.of(Occurrence.of(closed)))));
        interactions =
                inbox.feed(
                        "survey-interactions",
                        new Reactions()
                                .together(
                                        List.of(InteractionRecorded.class, InteractionErased.class),
                                        received ->
                                                interactions(
                                                        received, inviteCustomers, forgotten)));
        mails =
                inbox.feed(
                        "survey-mails",
                        new Reactions()
                                .on(SurveySent.class, onSurveyMail::sent)
                                .on(SurveyRefused.class, onSurveyMail::refused));
        customers =
                inbox.feed(
                        "survey-customers",
                        new Reactions()
                                .on(CustomerMerged.class, merged::on)
                                .on(CustomerMergeUndone.class, merged::on)
                                .on(
                                        CustomerErased.class,
                                        erased -> forgotten.forget(erased.customerId())));
    }

    /** There are many of them, and most lead to nothing: the surveys are read once for all. */
    private static void interactions(
            List<Received<?>> received,
            InviteCustomers inviteCustomers,
            ForgottenCustomers forgotten) {
        inviteCustomers.handle(
                received.stream()
                        .map(Received::event)
                        .filter(InteractionRecorded.class::isInstance)
                        .map(InteractionRecorded.class::cast)
                        .map(Occurrence::of)
                        .toList());
        received.stream()
                .map(Received::event)
                .filter(InteractionErased.class::isInstance)
                .map(InteractionErased.class::cast)
                .forEach(erased -> forgotten.forgetInteraction(erased.interactionId()));
    }

    @Incoming("survey-complaints")
    @Blocking
    void complaints(ConsumerRecords<String, String> records) {
        complaints.receive(records);
    }

    @Incoming("survey-interactions")
    @Blocking
    void interactions(ConsumerRecords<String, String> records) {
        interactions.receive(records);
    }

    @Incoming("survey-mails")
    @Blocking
    void mails(ConsumerRecords<String, String> records) {
        mails.receive(records);
    }

    @Incoming("survey-customers")
    @Blocking
    void customers(ConsumerRecords<String, String> records) {
        customers.receive(records);
    }
}
