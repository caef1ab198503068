package io.mushrif.quality.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A coaching session as the API shows it.
 *
 * @param teamId team of the agent when it was planned
 * @param coach user name of who coaches
 * @param plannedBy user name of who planned it
 * @param length from start to end
 * @param confirmedAt when the agent said that the time suits
 * @param heldAt when it began
 * @param followUpOn day on which what came of it is to be looked at
 * @param followsId session that it follows
 * @param trainingNeedId training need that it answers
 * @param agenda what is talked about; absent in lists
 * @param goals what it aims at; absent in lists
 * @param followUps sessions that follow it; absent in lists
 */
public record CoachingView(
        UUID id,
        UUID agentId,
        UUID teamId,
        String coach,
        String plannedBy,
        Instant startsAt,
        Instant endsAt,
        Duration length,
        String place,
        String link,
        CoachingState state,
        Instant confirmedAt,
        Instant heldAt,
        LocalDate followUpOn,
        UUID followsId,
        UUID trainingNeedId,
        List<AgendaItem> agenda,
        List<CoachingGoalView> goals,
        List<UUID> followUps,
        Instant createdAt) {}
