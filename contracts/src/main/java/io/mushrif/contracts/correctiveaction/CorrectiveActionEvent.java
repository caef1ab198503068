package io.mushrif.contracts.correctiveaction;

import io.mushrif.contracts.Event;

/**
 * What happens to a corrective or preventive action. Topic {@code complaints.corrective-action},
 * key: actionId.
 */
public sealed interface CorrectiveActionEvent extends Event
        permits CorrectiveActionPlanned, CorrectiveActionCompleted, CorrectiveActionChecked {
    /** Topic of these events. */
    String TOPIC = "complaints.corrective-action";
}
