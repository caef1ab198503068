package io.mushrif.contracts.team;

import io.mushrif.contracts.Event;

/** What happens to a team. Topic {@code staffing.team}, key: teamId. */
public sealed interface TeamEvent extends Event permits TeamCreated, TeamChanged {
    /** Topic of these events. */
    String TOPIC = "staffing.team";
}
