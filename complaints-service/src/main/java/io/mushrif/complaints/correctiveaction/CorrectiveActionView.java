package io.mushrif.complaints.correctiveaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An action as the API shows it.
 *
 * @param cause code of the cause that it acts on
 * @param problemGroupId group of complaints with the same problem
 * @param complaintIds complaints that led to it
 * @param scope complaints that its effect is measured on
 * @param exposure what counts are divided by
 * @param windowDays days before its start and days after its end that are compared
 * @param expectedReduction fall that is hoped for, percent
 * @param owner user name of who answers for it
 * @param overdue whether it is not done although its day has passed
 * @param followsId action that did not have its effect and that it follows
 * @param followUps actions that follow it
 * @param needsFollowUp whether it had no effect and nobody has planned what to do instead
 * @param checkOn day on which its effect is measured
 * @param lastCheck what was measured last; absent before
 */
public record CorrectiveActionView(
        UUID id,
        ActionKind kind,
        String title,
        String description,
        String cause,
        UUID problemGroupId,
        List<UUID> complaintIds,
        Scope scope,
        Exposure exposure,
        int windowDays,
        int expectedReduction,
        String owner,
        String department,
        LocalDate dueOn,
        boolean overdue,
        ActionState state,
        UUID followsId,
        List<UUID> followUps,
        boolean needsFollowUp,
        LocalDate startedOn,
        LocalDate doneOn,
        String evidence,
        LocalDate checkOn,
        CheckView lastCheck,
        String createdBy,
        Instant createdAt) {}
