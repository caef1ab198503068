package io.mushrif.complaints.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An assignment as the API shows it.
 *
 * @param to who has to read it
 * @param includesJoiners whether those who join later have to read it, too
 * @param figures how far they are, over all agents
 */
public record ReadingAssignmentView(
        UUID id,
        UUID articleId,
        ReadingTarget to,
        List<UUID> teamIds,
        List<UUID> agentIds,
        boolean includesJoiners,
        LocalDate dueOn,
        ReadingFigures figures,
        String createdBy,
        Instant createdAt,
        String withdrawnBy,
        Instant withdrawnAt) {}
