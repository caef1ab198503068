package io.mushrif.contracts.coaching;

import io.mushrif.contracts.Event;

/** What happens to a coaching session. Topic {@code quality.coaching}, key: coachingId. */
public sealed interface CoachingEvent extends Event
        permits CoachingPlanned, CoachingRescheduled, CoachingCancelled, CoachingHeld, GoalChecked {
    /** Topic of these events. */
    String TOPIC = "quality.coaching";
}
