package io.mushrif.complaints.correctiveaction;

import java.util.EnumSet;
import java.util.Set;

/** Where an action stands. The last three but one are what its check found. */
public enum ActionState {
    /** It is to be done. */
    PLANNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** It is done; its effect is not measured yet. */
    DONE,
    /** Checked: there are fewer complaints. */
    EFFECTIVE,
    /** Checked: the fall that was hoped for can be ruled out. */
    NOT_EFFECTIVE,
    /** Checked: the figures do not tell. */
    INCONCLUSIVE,
    /** It will not be done. */
    CANCELLED;

    /** States in which it still is to be done. */
    static final Set<ActionState> UNDONE = EnumSet.of(PLANNED, IN_PROGRESS);

    /** States that a check leads to. */
    static final Set<ActionState> CHECKED = EnumSet.of(EFFECTIVE, NOT_EFFECTIVE, INCONCLUSIVE);
}
