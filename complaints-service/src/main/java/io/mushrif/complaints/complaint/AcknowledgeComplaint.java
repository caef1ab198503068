package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.contracts.complaint.ComplaintAcknowledged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The customer is told that the complaint was received (ISO 10002:2018, 7.4). */
@ApplicationScoped
public class AcknowledgeComplaint {

    /** What the customer was told. */
    public record Request(@Size(max = 4000) String message) {}

    private final ComplaintWork work;

    AcknowledgeComplaint(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.acknowledge(request.message(), now),
                after -> List.of(acknowledged(after)));
    }

    private static ComplaintAcknowledged acknowledged(ComplaintWork.After after) {
        Complaint complaint = after.complaint();
        return new ComplaintAcknowledged(
                complaint.id(),
                complaint.reference(),
                after.clocks().clock(ClockReadings.ACKNOWLEDGE).elapsed(),
                after.clocks().inTime(ClockReadings.ACKNOWLEDGE),
                complaint.profile(),
                after.now());
    }
}
