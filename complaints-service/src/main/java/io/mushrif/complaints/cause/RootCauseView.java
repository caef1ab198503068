package io.mushrif.complaints.cause;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The root cause of a complaint as the API shows it.
 *
 * @param revision 1 for what was thought first
 * @param cause code of the root cause
 * @param fiveWhys from what happened down to the root, in order
 * @param contributingFactors what contributed, most important first
 * @param confirmed whether somebody who answers for the work has agreed
 * @param foundBy who recorded this revision
 */
public record RootCauseView(
        UUID complaintId,
        int revision,
        String cause,
        List<RootCauseContent.Why> fiveWhys,
        List<RootCauseContent.Factor> contributingFactors,
        String summary,
        String department,
        boolean confirmed,
        String foundBy,
        Instant foundAt) {

    static RootCauseView of(
            UUID complaint, int revision, RootCauseContent content, String foundBy, Instant at) {
        return new RootCauseView(
                complaint,
                revision,
                content.cause(),
                content.fiveWhys(),
                content.contributingFactors(),
                content.summary(),
                content.department(),
                content.confirmed(),
                foundBy,
                at);
    }
}
