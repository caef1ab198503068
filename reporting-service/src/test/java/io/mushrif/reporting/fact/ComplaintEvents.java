package io.mushrif.reporting.fact;

import io.mushrif.contracts.complaint.ComplaintAcknowledged;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintEscalated;
import io.mushrif.contracts.complaint.ComplaintImported;
import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.contracts.complaint.ComplaintProfile;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.complaint.ComplaintReopened;
import io.mushrif.contracts.complaint.ComplaintResolved;
import io.mushrif.contracts.complaint.ComplaintWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of one complaint for tests. */
public record ComplaintEvents(UUID id, ComplaintProfile profile) {

    /** A complaint about a product, received at a time. */
    public static ComplaintEvents of(UUID id, String product, String receivedAt) {
        return of(id, product, "CALL", null, Instant.parse(receivedAt));
    }

    /** A complaint about a product, received by a team over a channel. */
    public static ComplaintEvents of(
            UUID id, String product, String channel, UUID team, Instant receivedAt) {
        return new ComplaintEvents(
                id,
                new ComplaintProfile(
                        product,
                        null,
                        channel,
                        "Mushrif Bank",
                        "NORMAL",
                        "ar",
                        team,
                        null,
                        receivedAt));
    }

    public ComplaintRegistered registered() {
        return new ComplaintRegistered(id, "C-1", null, profile, profile.receivedAt());
    }

    public ComplaintImported imported(int revision, boolean open, Boolean inTime, Instant at) {
        return new ComplaintImported(
                id, "C-1", "crm", id.toString(), revision, open, inTime, profile, at);
    }

    public ComplaintAcknowledged acknowledged(Duration elapsed, Boolean inTime, Instant at) {
        return new ComplaintAcknowledged(id, "C-1", elapsed, inTime, profile, at);
    }

    public ComplaintResolved resolved(Duration elapsed, Boolean inTime, Instant at) {
        return new ComplaintResolved(id, "C-1", "UPHELD", elapsed, elapsed, inTime, profile, at);
    }

    public ComplaintClosed closed(Instant at) {
        return new ComplaintClosed(id, "C-1", null, profile, null, at);
    }

    public ComplaintReopened reopened(Instant at) {
        return new ComplaintReopened(id, "C-1", "again", profile, at);
    }

    public ComplaintWithdrawn withdrawn(Instant at) {
        return new ComplaintWithdrawn(id, "C-1", "settled", profile, at);
    }

    public ComplaintMerged merged(Instant at) {
        return new ComplaintMerged(
                id, "C-1", UUID.nameUUIDFromBytes(new byte[] {1}), "twice", profile, at);
    }

    public ComplaintEscalated escalated(Instant at) {
        return new ComplaintEscalated(id, "C-1", 1, "breach", "RESOLVE", List.of(), profile, at);
    }
}
