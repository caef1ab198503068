package io.mushrif.quality.survey;

import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.interaction.InteractionRecorded;
import java.time.Instant;
import java.util.UUID;

/** Something that a customer can be asked about. Any of it but event, id and time may be null. */
record Occurrence(
        TriggerEvent event,
        UUID subjectId,
        UUID customerId,
        UUID agentId,
        UUID teamId,
        String channel,
        String outcome,
        String category,
        String queue,
        String language,
        Instant at) {

    static Occurrence of(ComplaintClosed closed) {
        return new Occurrence(
                TriggerEvent.COMPLAINT_CLOSED,
                closed.complaintId(),
                closed.customerId(),
                closed.profile().agentId(),
                closed.profile().teamId(),
                closed.profile().channel(),
                closed.outcome(),
                closed.profile().category(),
                null,
                closed.profile().language(),
                closed.occurredAt());
    }

    static Occurrence of(InteractionRecorded recorded) {
        return new Occurrence(
                TriggerEvent.INTERACTION_RECORDED,
                recorded.interactionId(),
                recorded.customerId(),
                recorded.agentId(),
                recorded.teamId(),
                recorded.channel(),
                recorded.outcome(),
                null,
                recorded.queue(),
                null,
                recorded.occurredAt());
    }

    UUID complaintId() {
        return event == TriggerEvent.COMPLAINT_CLOSED ? subjectId : null;
    }

    UUID interactionId() {
        return event == TriggerEvent.INTERACTION_RECORDED ? subjectId : null;
    }
}
