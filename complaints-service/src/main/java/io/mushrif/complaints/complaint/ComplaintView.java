package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A complaint as the API shows it.
 *
 * @param reference what people call it, for example C-2026-000123
 * @param regime clock policy of the law that it falls under; absent for none
 * @param accepted whether the customer has accepted the response
 * @param respondedInTime what the system says that it was imported from
 * @param attributes what was imported beside the known fields
 * @param parentId complaint that this one is a part of
 * @param problemGroupId group of complaints with the same problem
 * @param mergedIntoId complaint that goes on in place of this one
 * @param splitFromId complaint that this one was a point of
 * @param continuesId closed complaint that this one takes up again
 * @param possibleDuplicates complaints of the same customer or contact that read alike; given in
 *     the answer to the registration only
 * @param nextDueAt when the next of its clocks runs out, or ran out; absent when none is running
 */
public record ComplaintView(
        UUID id,
        String reference,
        ComplaintStatus status,
        ComplaintPriority priority,
        ComplaintChannel channel,
        String product,
        String category,
        String description,
        String remedySought,
        String legalEntity,
        String regime,
        String language,
        List<String> tags,
        UUID customerId,
        Reporter reporter,
        UUID teamId,
        UUID agentId,
        AssessmentView assessment,
        int escalationLevel,
        ComplaintOutcome outcome,
        ResponseKind responseKind,
        String response,
        boolean accepted,
        Remedy remedy,
        Recourse recourse,
        Boolean respondedInTime,
        String source,
        String externalId,
        Map<String, String> attributes,
        UUID parentId,
        UUID problemGroupId,
        UUID mergedIntoId,
        UUID splitFromId,
        UUID continuesId,
        String registeredBy,
        Instant receivedAt,
        Instant createdAt,
        Instant closedAt,
        Instant nextDueAt,
        List<ClockView> clocks,
        List<PossibleDuplicate> possibleDuplicates) {

    ComplaintView with(List<PossibleDuplicate> duplicates) {
        return new ComplaintView(
                id,
                reference,
                status,
                priority,
                channel,
                product,
                category,
                description,
                remedySought,
                legalEntity,
                regime,
                language,
                tags,
                customerId,
                reporter,
                teamId,
                agentId,
                assessment,
                escalationLevel,
                outcome,
                responseKind,
                response,
                accepted,
                remedy,
                recourse,
                respondedInTime,
                source,
                externalId,
                attributes,
                parentId,
                problemGroupId,
                mergedIntoId,
                splitFromId,
                continuesId,
                registeredBy,
                receivedAt,
                createdAt,
                closedAt,
                nextDueAt,
                clocks,
                duplicates);
    }
}
