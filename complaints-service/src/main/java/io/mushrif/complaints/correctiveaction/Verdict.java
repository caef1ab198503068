package io.mushrif.complaints.correctiveaction;

/** What a check says of an action. */
public enum Verdict {
    /** There are fewer complaints, by more than chance. */
    EFFECTIVE,
    /** The fall that was hoped for can be ruled out. */
    NOT_EFFECTIVE,
    /** The figures do not tell. */
    INCONCLUSIVE;

    /** The state of an action with this verdict. */
    ActionState state() {
        return ActionState.valueOf(name());
    }
}
