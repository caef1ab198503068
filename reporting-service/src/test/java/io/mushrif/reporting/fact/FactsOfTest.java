package io.mushrif.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.Events;
import io.mushrif.contracts.complaint.ComplaintAcknowledged;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintClockBreached;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintEscalated;
import io.mushrif.contracts.complaint.ComplaintImported;
import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.complaint.ComplaintReopened;
import io.mushrif.contracts.complaint.ComplaintResolved;
import io.mushrif.contracts.complaint.ComplaintStatusChanged;
import io.mushrif.contracts.complaint.ComplaintWithdrawn;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.outbox.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the sample of each event in contracts says. */
class FactsOfTest {

    private static final UUID ID = UUID.fromString("0199b2a4-5c00-7000-8000-0000000000ff");
    private static final UUID COMPLAINT = UUID.fromString("0199b2a4-5c00-7000-8000-000000000001");
    private static final UUID AGENT = UUID.fromString("0199b2a4-5c00-7000-8000-000000000021");
    private static final UUID TEAM = UUID.fromString("0199b2a4-5c00-7000-8000-000000000031");
    private static final Instant RECEIVED = Instant.parse("2026-03-01T07:30:00Z");
    private static final Instant HAPPENED = Instant.parse("2026-03-01T08:15:00Z");
    private static final Dimensions OF_COMPLAINT =
            new Dimensions(
                    "Mortgage", "Payment trouble", "CALL", "Mushrif Bank", "HIGH", TEAM, AGENT);

    @Test
    void a_registered_complaint_is_received_and_open_since_its_receipt() {
        assertThat(factsOf(ComplaintRegistered.class))
                .containsExactly(
                        complaint(FactName.COMPLAINT_RECEIVED, RECEIVED).ofRevision(0),
                        complaint(FactName.COMPLAINT_BACKLOG, RECEIVED)
                                .ofRevision(0)
                                .measured(BigDecimal.ONE));
    }

    @Test
    void an_imported_complaint_that_is_not_open_was_received_and_responded_to() {
        assertThat(factsOf(ComplaintImported.class))
                .containsExactly(
                        complaint(FactName.COMPLAINT_RECEIVED, RECEIVED).ofRevision(1),
                        complaint(FactName.COMPLAINT_RESPONDED, RECEIVED)
                                .ofRevision(1)
                                .marked(true));
    }

    @Test
    void an_imported_complaint_that_is_open_without_a_flag_is_in_the_backlog_only() {
        List<Fact> facts =
                factsOf(
                        ComplaintImported.class,
                        json -> json.put("open", true).remove("respondedInTime"));
        assertThat(facts)
                .containsExactly(
                        complaint(FactName.COMPLAINT_RECEIVED, RECEIVED).ofRevision(1),
                        complaint(FactName.COMPLAINT_BACKLOG, RECEIVED)
                                .ofRevision(1)
                                .measured(BigDecimal.ONE));
    }

    @Test
    void an_acknowledgement_has_its_business_seconds_and_whether_it_was_in_time() {
        assertThat(factsOf(ComplaintAcknowledged.class))
                .containsExactly(
                        complaint(FactName.COMPLAINT_ACKNOWLEDGED, HAPPENED)
                                .measured(new BigDecimal("2.7E+3"))
                                .marked(true));
    }

    @Test
    void an_acknowledgement_without_a_clock_counts_for_no_rate() {
        assertThat(factsOf(ComplaintAcknowledged.class, json -> json.remove("inTime")))
                .extracting(Fact::met)
                .containsExactly((Boolean) null);
    }

    @Test
    void a_final_response_has_its_business_seconds_and_whether_it_was_in_time() {
        assertThat(factsOf(ComplaintResolved.class))
                .containsExactly(
                        complaint(FactName.COMPLAINT_RESOLVED, HAPPENED)
                                .measured(new BigDecimal("2.34E+4"))
                                .marked(true));
    }

    @Test
    void closing_withdrawing_and_merging_take_out_of_the_backlog_and_reopening_puts_back() {
        Fact change = complaint(FactName.COMPLAINT_BACKLOG, HAPPENED);
        assertThat(factsOf(ComplaintClosed.class))
                .containsExactly(change.measured(BigDecimal.ONE.negate()));
        assertThat(factsOf(ComplaintWithdrawn.class))
                .containsExactly(change.measured(BigDecimal.ONE.negate()));
        assertThat(factsOf(ComplaintMerged.class))
                .containsExactly(change.measured(BigDecimal.ONE.negate()));
        assertThat(factsOf(ComplaintReopened.class))
                .containsExactly(change.measured(BigDecimal.ONE));
    }

    @Test
    void a_breach_of_the_law_and_one_of_the_house_are_told_apart() {
        assertThat(factsOf(ComplaintClockBreached.class, json -> json.put("kind", "STATUTORY")))
                .extracting(Fact::name)
                .containsExactly(FactName.STATUTORY_CLOCK_BREACHED);
        assertThat(factsOf(ComplaintClockBreached.class, json -> json.put("kind", "SERVICE")))
                .extracting(Fact::name)
                .containsExactly(FactName.SERVICE_CLOCK_BREACHED);
    }

    @Test
    void an_escalation_has_its_level() {
        assertThat(factsOf(ComplaintEscalated.class))
                .containsExactly(
                        complaint(FactName.COMPLAINT_ESCALATED, HAPPENED).measured(BigDecimal.ONE));
    }

    @Test
    void an_evaluation_has_its_score_and_whether_it_passed() {
        assertThat(factsOf(EvaluationCompleted.class))
                .containsExactly(
                        Fact.of(
                                        ID,
                                        FactName.EVALUATION_COMPLETED,
                                        Instant.parse("2026-03-02T09:00:00Z"),
                                        UUID.fromString("0199b2a4-5c00-7000-8000-000000000051"),
                                        Dimensions.of(null, TEAM, AGENT))
                                .ofRevision(0)
                                .measured(new BigDecimal("83.33"))
                                .marked(true));
    }

    @Test
    void a_rescored_evaluation_counts_when_it_was_completed() {
        assertThat(factsOf(EvaluationRescored.class))
                .containsExactly(
                        Fact.of(
                                        ID,
                                        FactName.EVALUATION_COMPLETED,
                                        Instant.parse("2026-03-02T09:00:00Z"),
                                        UUID.fromString("0199b2a4-5c00-7000-8000-000000000051"),
                                        Dimensions.of(null, TEAM, AGENT))
                                .ofRevision(1)
                                .measured(new BigDecimal("91.67"))
                                .marked(true));
    }

    @Test
    void an_evaluation_without_a_score_neither_passed_nor_failed() {
        assertThat(factsOf(EvaluationCompleted.class, json -> json.remove("score")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isNull())
                .satisfies(fact -> assertThat(fact.met()).isNull());
    }

    @Test
    void an_interaction_has_its_handled_seconds() {
        assertThat(factsOf(InteractionRecorded.class))
                .containsExactly(
                        Fact.of(
                                        ID,
                                        FactName.INTERACTION_RECORDED,
                                        Instant.parse("2026-03-01T07:28:20Z"),
                                        UUID.fromString("0199b2a4-5c00-7000-8000-000000000041"),
                                        Dimensions.of("CALL", TEAM, AGENT))
                                .measured(new BigDecimal("1.8E+2")));
    }

    @Test
    void an_event_that_says_no_fact_has_none() {
        assertThat(factsOf(ComplaintAssigned.class)).isEmpty();
        assertThat(factsOf(ComplaintStatusChanged.class)).isEmpty();
    }

    @Test
    void an_event_without_its_time_is_no_fact() {
        assertThatThrownBy(() -> factsOf(ComplaintClosed.class, json -> json.remove("occurredAt")))
                .hasMessage("at");
    }

    private static Fact complaint(FactName name, Instant at) {
        return Fact.of(ID, name, at, COMPLAINT, OF_COMPLAINT);
    }

    private static List<Fact> factsOf(Class<? extends Event> type) {
        return factsOf(type, json -> {});
    }

    private static List<Fact> factsOf(Class<? extends Event> type, Consumer<ObjectNode> change) {
        String file = "/samples/" + Events.typeOf(type).value() + ".json";
        try (InputStream sample = FactsOfTest.class.getResourceAsStream(file)) {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(sample);
            change.accept(json);
            return FactsOf.of(ID, EventJson.read(json.toString(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
