package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.contracts.survey.SurveySent;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyFeedTest {

    private static final String NOW = "2026-03-01T08:00:00Z";

    private final String category = "category " + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final Instant now = Instant.parse(NOW);
    private TestClock clock;

    @BeforeEach
    void timeStandsStill() {
        clock = TestClock.installed(NOW);
    }

    @Test
    void a_closed_complaint_leads_to_one_invitation_however_often_the_event_comes() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        ComplaintClosed closed = closed(customer);
        UUID event = UUID.randomUUID();
        Events.send(event, closed);
        Events.send(event, closed);
        Events.send(closed);
        UUID invitation = SurveyApi.invitation(survey, customer);
        UUID later = UUID.randomUUID();
        Events.send(closed(later));
        SurveyApi.invitation(survey, later);
        assertThat(SurveyApi.invitations(survey)).hasSize(2);
        assertThat(SurveyApi.invited(invitation)).hasSize(1);
        SurveyInvited invited = SurveyApi.invited(invitation).get(0);
        assertThat(invited.customerId()).isEqualTo(customer);
        assertThat(invited.complaintId()).isEqualTo(closed.complaintId());
        assertThat(invited.language()).isEqualTo("ar");
        assertThat(invited.titleAr()).isEqualTo("كيف كانت خدمتنا؟");
        assertThat(invited.reminder()).isFalse();
        assertThat(invited.expiresAt()).isEqualTo(now.plus(Duration.ofDays(14)));
        assertThat(SurveyApi.state(survey, invitation)).isEqualTo("PLANNED");
    }

    @Test
    void nobody_is_asked_twice_within_the_rest_days_over_all_surveys() {
        String first = SurveyApi.active(SurveyApi.content(category));
        String otherCategory = "category " + UUID.randomUUID();
        String second = SurveyApi.active(SurveyApi.content(otherCategory));
        Events.send(closed(customer));
        SurveyApi.invitation(first, customer);
        clock.advance(Duration.ofDays(29));
        Events.send(closed(customer, otherCategory));
        UUID capped = SurveyApi.invitation(second, customer);
        assertThat(SurveyApi.state(second, capped)).isEqualTo("REFUSED");
        assertThat(SurveyApi.invitations(second).get(0)).containsEntry("reason", "FREQUENCY_CAP");
        assertThat(SurveyApi.invited(capped)).isEmpty();
        clock.advance(Duration.ofDays(2));
        Events.send(closed(customer, otherCategory));
        Awaitility.await().until(() -> SurveyApi.invitations(second).size() == 2);
        assertThat(SurveyApi.invitations(second).get(0)).containsEntry("state", "PLANNED");
    }

    @Test
    void two_surveys_at_the_same_event_ask_one_of_them_once() {
        String first = SurveyApi.active(SurveyApi.content(category));
        String second = SurveyApi.active(SurveyApi.content(category));
        Events.send(closed(customer));
        UUID one = SurveyApi.invitation(first, customer);
        UUID other = SurveyApi.invitation(second, customer);
        assertThat(List.of(SurveyApi.state(first, one), SurveyApi.state(second, other)))
                .containsExactlyInAnyOrder("PLANNED", "REFUSED");
    }

    @Test
    void an_interaction_is_drawn_by_channel_queue_and_rate() {
        String queue = "queue " + UUID.randomUUID();
        Map<String, Object> content = new HashMap<>(SurveyApi.content(category));
        content.put(
                "trigger",
                Map.of(
                        "event",
                        "INTERACTION_RECORDED",
                        "channels",
                        List.of("CALL"),
                        "queues",
                        List.of(queue),
                        "outcomes",
                        List.of("ANSWERED")));
        String survey = SurveyApi.active(content);
        content.put("rate", 0);
        String never = SurveyApi.active(content);
        Events.send(
                interaction("CHAT", queue, "ANSWERED", UUID.randomUUID(), now),
                interaction("CALL", "another", "ANSWERED", UUID.randomUUID(), now),
                interaction("CALL", queue, "ABANDONED", UUID.randomUUID(), now),
                interaction("CALL", queue, "ANSWERED", null, now),
                interaction(
                        "CALL",
                        queue,
                        "ANSWERED",
                        UUID.randomUUID(),
                        now.minus(Duration.ofDays(4))),
                interaction("CALL", queue, "ANSWERED", customer, now));
        SurveyApi.invitation(survey, customer);
        assertThat(SurveyApi.invitations(survey)).hasSize(1);
        assertThat(SurveyApi.invitations(never)).isEmpty();
    }

    @Test
    void a_paused_survey_asks_nobody_and_goes_on_when_it_is_activated_again() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        SurveyApi.move(survey, "pausing").then().statusCode(200);
        Events.send(closed(customer));
        // what comes behind it on the topic was handled: so was it
        String witnessCategory = "category " + UUID.randomUUID();
        String witness = SurveyApi.active(SurveyApi.content(witnessCategory));
        UUID complaint = UUID.randomUUID();
        Awaitility.await()
                .until(
                        () -> {
                            Events.send(closed(UUID.randomUUID(), witnessCategory));
                            return SurveyApi.invitations(witness).size() >= 3;
                        });
        assertThat(SurveyApi.invitations(survey)).isEmpty();
        SurveyApi.move(survey, "activation").then().statusCode(200);
        Events.send(closed(customer));
        SurveyApi.invitation(survey, customer);
        assertThat(complaint).isNotNull();
    }

    @Test
    void who_does_not_answer_is_reminded_once_and_then_it_expires() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        UUID invitation = SurveyApi.sent(survey, closed(customer));
        clock.advance(Duration.ofDays(2));
        watch();
        assertThat(SurveyApi.invited(invitation)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        watch();
        watch();
        List<SurveyInvited> invited = SurveyApi.invited(invitation);
        assertThat(invited).hasSize(2);
        assertThat(invited.get(1).reminder()).isTrue();
        assertThat(invited.get(1).token()).isEqualTo(invited.get(0).token());
        Events.send(new SurveySent(invitation, true, "EMAIL", "ar", clock.instant()));
        SurveyApi.awaitState(survey, invitation, "REMINDED");
        clock.advance(Duration.ofDays(3));
        watch();
        assertThat(SurveyApi.invited(invitation)).hasSize(2);
        clock.advance(Duration.ofDays(10));
        watch();
        assertThat(SurveyApi.state(survey, invitation)).isEqualTo("EXPIRED");
    }

    @Test
    void a_refusal_of_the_sender_is_kept_with_its_reason_and_does_not_count_as_asked() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        Events.send(closed(customer));
        UUID invitation = SurveyApi.invitation(survey, customer);
        Events.send(new SurveyRefused(invitation, false, "NO_CONSENT", now));
        SurveyApi.awaitState(survey, invitation, "REFUSED");
        // news of it that come late change nothing
        Events.send(new SurveySent(invitation, true, "EMAIL", "ar", now));
        Events.send(closed(customer));
        Awaitility.await().until(() -> SurveyApi.invitations(survey).size() == 2);
        assertThat(SurveyApi.state(survey, invitation)).isEqualTo("REFUSED");
        assertThat(SurveyApi.invitations(survey).get(0)).containsEntry("state", "PLANNED");
    }

    private static void watch() {
        Arc.container().instance(SurveyWatch.class).get().watch();
    }

    private ComplaintClosed closed(UUID who) {
        return closed(who, category);
    }

    private ComplaintClosed closed(UUID who, String what) {
        return SurveyApi.closed(who, null, null, what, clock.instant());
    }

    private static InteractionRecorded interaction(
            String channel, String queue, String outcome, UUID customer, Instant at) {
        return new InteractionRecorded(
                UUID.randomUUID(),
                channel,
                "INBOUND",
                outcome,
                customer,
                null,
                null,
                queue,
                at,
                Duration.ofSeconds(10),
                Duration.ofMinutes(3),
                at);
    }
}
