package io.mushrif.complaints.customermerge;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import java.util.Map;
import java.util.UUID;

/**
 * Who goes into whom.
 *
 * @param asked the customer in the address of the request
 * @param other the one that the body names
 * @param field how the body names it
 */
record MergeParties(UUID asked, UUID other, String field, UUID survivor, UUID absorbed) {

    static MergeParties of(UUID id, MergeRequest request) {
        if ((request.into() == null) == (request.from() == null)) {
            throw ProblemException.invalid("into", "into-or-from");
        }
        MergeParties parties =
                request.into() != null
                        ? new MergeParties(id, request.into(), "into", request.into(), id)
                        : new MergeParties(id, request.from(), "from", id, request.from());
        if (parties.other.equals(id)) {
            throw ProblemException.invalid(parties.field, "other-customer");
        }
        return parties;
    }

    /**
     * Locks both records.
     *
     * @param precondition what the caller saw of the customer in the address; null when that does
     *     not matter
     * @throws ProblemException 404 or 400 when one is not there, 409 when one was merged or erased
     *     before
     */
    MergeSides sides(MergeRows rows, Precondition precondition) {
        Map<UUID, MergeRows.Locked> locked = rows.lock(asked, other);
        if (!locked.containsKey(asked)) {
            throw ProblemException.notFound("customer", asked);
        }
        if (!locked.containsKey(other)) {
            throw ProblemException.invalid(field, "unknown-reference");
        }
        for (UUID id : new UUID[] {asked, other}) {
            if (locked.get(id).erased()) {
                throw ProblemException.conflict("customer-erased");
            }
            UUID mergedInto = locked.get(id).mergedInto();
            if (mergedInto != null) {
                throw ProblemException.conflict("customer-merged", id, mergedInto);
            }
        }
        if (precondition != null) {
            precondition.require(locked.get(asked).version());
        }
        return new MergeSides(
                survivor, locked.get(survivor).fields(), absorbed, locked.get(absorbed).fields());
    }
}
