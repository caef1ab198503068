package io.mushrif.complaints.surveymail;

import io.mushrif.contracts.survey.SurveyAnswered;
import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who is to be asked, and what they have answered. */
@ApplicationScoped
class SurveyFeed {

    private final Inbox.Feed invitations;

    SurveyFeed(Inbox inbox, TakeInvitation takeInvitation, OnSurveyAnswered onSurveyAnswered) {
        invitations =
                inbox.feed(
                        "survey-invitations",
                        new Reactions()
                                .on(SurveyInvited.class, takeInvitation::handle)
                                .on(SurveyAnswered.class, onSurveyAnswered::handle));
    }

    @Incoming("survey-invitations")
    @Blocking
    void invitations(ConsumerRecords<String, String> records) {
        invitations.receive(records);
    }
}
