package io.mushrif.complaints.correctiveaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An action as lists show it.
 *
 * @param overdue whether it is not done although its day has passed
 * @param needsFollowUp whether it had no effect and nobody has planned what to do instead
 */
public record CorrectiveActionSummary(
        UUID id,
        ActionKind kind,
        String title,
        String cause,
        UUID problemGroupId,
        Scope scope,
        String owner,
        String department,
        LocalDate dueOn,
        boolean overdue,
        ActionState state,
        boolean needsFollowUp,
        LocalDate startedOn,
        LocalDate doneOn,
        LocalDate checkOn,
        Instant createdAt) {}
