package io.mushrif.complaints.complaint;

import java.time.Instant;
import java.util.List;

/**
 * Something was done with a complaint. Told inside the service, in the same transaction, so that
 * what another feature does because of it happens with it or not at all. Not told of imported
 * complaints.
 *
 * @param before status before; null when it was just registered
 */
public record ComplaintHappened(
        Complaint complaint, ComplaintStatus before, List<TimelineType> types, Instant at) {}
